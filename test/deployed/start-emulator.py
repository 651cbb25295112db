# Starts MiniStack with five of its gaps closed, so that machines and permissions mean on it what they mean on AWS, and with each refused
# call on a line of the log. Written against MiniStack 1.5.33, into whose modules it reaches.
import json
import re
from contextvars import ContextVar
from email.utils import parseaddr

from ministack.core import iam_actions, iam_evaluator, lambda_runtime
from ministack.services import lambda_svc, stepfunctions
from ministack.services.cloudformation import provisioners

enforce = iam_evaluator.enforce
execute_function = lambda_svc._execute_function_warm
execute_task = stepfunctions._execute_task
extract_resource_arn = iam_actions.extract_resource_arn
invoke_with_callback = stepfunctions._invoke_with_callback
record_alarm = provisioners._cw_metric_alarm_record

# 1. A function's error reaches the machine under its own name, which Retry and Catch look for.
report = 'status: "error", error: String(err.message || err), trace: '
if report not in lambda_runtime._NODEJS_WORKER_SCRIPT:
    raise SystemExit("This MiniStack reports errors in another way: read its lambda_runtime.py and adapt or delete this part.")
lambda_runtime._NODEJS_WORKER_SCRIPT = lambda_runtime._NODEJS_WORKER_SCRIPT.replace(
    report, report + '"errorType=" + err.name + "\\n" + ')


def execute_function_naming_errors(func, event, request_id):
    result = execute_function(func, event, request_id)
    named = re.search(r"^errorType=(\w+)$", result.get("log", ""), re.MULTILINE)
    if result.get("error") and named:
        result["body"]["errorType"] = named.group(1)
    return result


# 2. The TimeoutSeconds of a task may be a JSONata expression.
current_machine = ContextVar("current_machine", default="*")
machine_of_token = {}


def execute_task_evaluating_timeout(state, raw_input, execution, context):
    current_machine.set(context["StateMachine"]["Id"])
    timeout = state.get("TimeoutSeconds")
    if isinstance(timeout, str):
        state = {**state, "TimeoutSeconds": stepfunctions._apply_jsonata_template(timeout, raw_input, context)}
    return execute_task(state, raw_input, execution, context)


def invoke_with_callback_remembering(resource, input_data, token, state):
    machine_of_token[token] = current_machine.get()
    return invoke_with_callback(resource, input_data, token, state)


# 3. Answering a task token is authorised on the machine it came from. 4. Sending mail is authorised on the identity it is sent from.
def extract_exact_resource_arn(service, method, path, headers, body, query_params, region, account_id):
    if service == "states" and b'"taskToken"' in body:
        return machine_of_token.get(json.loads(body)["taskToken"], "*")
    if service == "ses" and path == "/v2/email/outbound-emails":
        domain = parseaddr(json.loads(body).get("FromEmailAddress", ""))[1].rpartition("@")[2]
        return f"arn:aws:ses:{region}:{account_id}:identity/{domain}"
    return extract_resource_arn(service, method, path, headers, body, query_params, region, account_id)


def enforce_telling(access_key_id, iam_action, service, region, resource_arn="*", service_context=None):
    refused = enforce(access_key_id, iam_action, service, region, resource_arn, service_context)
    if refused:
        print(f"REFUSED {iam_action} on {resource_arn} to {getattr(refused, 'principal_arn', 'somebody unknown')}", flush=True)
    return refused


# 5. An alarm may watch an expression. No alarm is ever evaluated here, so its first metric stands for it.
def record_alarm_on_expression(name, props):
    watched = [metric["MetricStat"]["Metric"] for metric in props.get("Metrics", []) if "MetricStat" in metric]
    return record_alarm(name, {**props, "Metrics": [], **watched[0]} if watched else props)


iam_evaluator.enforce = enforce_telling
iam_actions.extract_resource_arn = extract_exact_resource_arn
lambda_svc._execute_function_warm = execute_function_naming_errors
stepfunctions._execute_task = execute_task_evaluating_timeout
stepfunctions._invoke_with_callback = invoke_with_callback_remembering
provisioners._cw_metric_alarm_record = record_alarm_on_expression

from ministack.app import main  # noqa: E402 - only after the functions above are in place

main()
