// The whole deployment of one provider. Synthesis itself runs the AwsSolutions checks and fails on a finding that nobody has answered for.

import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readDeployment } from './environments.ts';
import { addStacks } from './stacks/stacks.ts';

const app = new App();
addStacks(app, readDeployment(app.node.tryGetContext('deployment')));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
