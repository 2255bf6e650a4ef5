import { defineProblems } from "./define.ts";

/** What can go wrong between people and a flow, and what can be wrong with a flow's course. */
export const flowProblems = defineProblems({
  flow_needs_start: {
    status: 422,
    message: { "zh-CN": "流程必须从开始节点出发", "en-US": "A flow begins with a start" },
  },
  flow_needs_end: {
    status: 422,
    message: { "zh-CN": "流程最后必须是结束节点", "en-US": "A flow finishes with an end" },
  },
  misplaced_node: {
    status: 422,
    message: {
      "zh-CN": "节点 {node} 不能放在中间",
      "en-US": "The node {node} can't stand in the middle of a flow",
    },
  },
  task_closed: { status: 409, message: { "zh-CN": "已由{by}处理", "en-US": "Already handled by {by}" } },
  task_changed: {
    status: 409,
    message: { "zh-CN": "任务已变化，请刷新", "en-US": "The task has changed; load it again" },
  },
  not_assignee: { status: 403, message: { "zh-CN": "这不是您的任务", "en-US": "This task is not yours" } },
  comment_required: { status: 422, message: { "zh-CN": "请填写意见", "en-US": "Please give a reason" } },
  unknown_action: {
    status: 422,
    message: { "zh-CN": "此任务没有操作 {action}", "en-US": "This task has no action {action}" },
  },
  flow_running: {
    status: 409,
    message: { "zh-CN": "流程进行中，不能修改", "en-US": "The record is in an approval and can't be changed" },
  },
});
