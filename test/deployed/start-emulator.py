# Starts MiniStack with three of its gaps closed, so that our machines and permissions mean on it what they mean on AWS:
# a task's TimeoutSeconds may be a JSONata expression, a function's error reaches the machine under its own name,
# and sending mail is authorised on the identity it is sent from. Written against MiniStack 1.5.33.
import json
import re
from email.utils import parseaddr

from ministack.core import iam_actions, lambda_runtime
from ministack.services import lambda_svc, stepfunctions

report = 'status: "error", error: String(err.message || err), trace: '
if report not in lambda_runtime._NODEJS_WORKER_SCRIPT:
    raise SystemExit("This MiniStack reports errors in another way: read its lambda_runtime.py and adapt or delete this part.")
lambda_runtime._NODEJS_WORKER_SCRIPT = lambda_runtime._NODEJS_WORKER_SCRIPT.replace(
    report, report + '"errorType=" + err.name + "\\n" + ')

execute_function = lambda_svc._execute_function_warm
execute_task = stepfunctions._execute_task
extract_resource_arn = iam_actions.extract_resource_arn


def execute_function_naming_errors(func, event, request_id):
    result = execute_function(func, event, request_id)
    named = re.search(r"^errorType=(\w+)$", result.get("log", ""), re.MULTILINE)
    if result.get("error") and named:
        result["body"]["errorType"] = named.group(1)
    return result


def execute_task_evaluating_timeout(state, raw_input, execution, context):
    timeout = state.get("TimeoutSeconds")
    if isinstance(timeout, str):
        state = {**state, "TimeoutSeconds": stepfunctions._apply_jsonata_template(timeout, raw_input, context)}
    return execute_task(state, raw_input, execution, context)


def extract_resource_arn_of_mail(service, method, path, headers, body, query_params, region, account_id):
    if service == "ses" and path == "/v2/email/outbound-emails":
        domain = parseaddr(json.loads(body).get("FromEmailAddress", ""))[1].rpartition("@")[2]
        return f"arn:aws:ses:{region}:{account_id}:identity/{domain}"
    return extract_resource_arn(service, method, path, headers, body, query_params, region, account_id)


lambda_svc._execute_function_warm = execute_function_naming_errors
stepfunctions._execute_task = execute_task_evaluating_timeout
iam_actions.extract_resource_arn = extract_resource_arn_of_mail

from ministack.app import main  # noqa: E402 - only after the functions above are in place

main()
