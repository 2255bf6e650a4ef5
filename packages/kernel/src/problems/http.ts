import { defineProblems } from "./define.ts";

/** Requests that are refused before they reach a record, and faults of the server itself. */
export const httpProblems = defineProblems({
  bad_request: { status: 400, message: { "zh-CN": "请求无法理解", "en-US": "The request could not be understood" } },
  malformed_json: {
    status: 400,
    message: { "zh-CN": "请求内容不是有效的 JSON", "en-US": "The body is not valid JSON" },
  },
  too_deep: {
    status: 400,
    message: { "zh-CN": "内容嵌套超过 {limit} 层", "en-US": "The content is nested deeper than {limit} levels" },
  },
  too_many_keys: {
    status: 400,
    message: { "zh-CN": "内容的键超过 {limit} 个", "en-US": "The content has more than {limit} keys" },
  },
  empty_body: {
    status: 400,
    message: { "zh-CN": "请求没有内容", "en-US": "The request has no body" },
  },
  poisoned_key: {
    status: 400,
    message: { "zh-CN": "内容含有不允许的键 {key}", "en-US": "The content has the forbidden key {key}" },
  },
  too_many_parts: {
    status: 400,
    message: { "zh-CN": "一次只能上传一个文件", "en-US": "Exactly one file is expected" },
  },
  unauthenticated: { status: 401, message: { "zh-CN": "请先登录", "en-US": "Please sign in" } },
  wrong_credentials: {
    status: 401,
    message: { "zh-CN": "用户名或密码不正确", "en-US": "The user name or the password is wrong" },
  },
  sign_in_throttled: {
    status: 429,
    message: {
      "zh-CN": "登录失败次数过多，请 {seconds} 秒后再试",
      "en-US": "Too many failed sign-ins; try again in {seconds} seconds",
    },
  },
  weak_password: {
    status: 422,
    message: { "zh-CN": "密码至少 {min} 个字符", "en-US": "A password has at least {min} characters" },
  },
  wrong_password: {
    status: 422,
    message: { "zh-CN": "当前密码不正确", "en-US": "The current password is wrong" },
  },
  username_taken: {
    status: 409,
    message: { "zh-CN": "用户名 {username} 已存在", "en-US": "The user name {username} is taken" },
  },
  last_admin: {
    status: 409,
    message: {
      "zh-CN": "必须至少保留一名启用的管理员",
      "en-US": "At least one administrator must stay active",
    },
  },
  precondition_missing: {
    status: 400,
    message: { "zh-CN": "缺少请求头 {header}", "en-US": "The header {header} is missing" },
  },
  idempotency_mismatch: {
    status: 409,
    message: {
      "zh-CN": "此 Idempotency-Key 已用于另一个请求",
      "en-US": "This Idempotency-Key was used for a different request",
    },
  },
  idempotency_unfinished: {
    status: 409,
    message: {
      "zh-CN": "使用此 Idempotency-Key 的请求已被接受，结果尚不可用",
      "en-US": "The request with this Idempotency-Key was taken; its answer is not available",
    },
  },
  missing_request_header: {
    status: 403,
    message: { "zh-CN": "缺少请求头 X-Mortise: 1", "en-US": "The header X-Mortise: 1 is missing" },
    advice: {
      "zh-CN": "使用会话 Cookie 的修改请求必须带上它",
      "en-US": "Requests that change something with a session cookie must carry it",
    },
  },
  forbidden: { status: 403, message: { "zh-CN": "没有权限", "en-US": "You may not do this" } },
  not_found: { status: 404, message: { "zh-CN": "不存在或无权查看", "en-US": "Not found, or not for you to see" } },
  conflict: { status: 409, message: { "zh-CN": "与现有内容冲突", "en-US": "This conflicts with what is there" } },
  body_too_large: {
    status: 413,
    message: { "zh-CN": "请求内容超过 {limit} 字节", "en-US": "The body is larger than {limit} bytes" },
  },
  unsupported_media_type: {
    status: 415,
    message: {
      "zh-CN": "不支持此内容类型，请使用 {expected}",
      "en-US": "This content type is not supported; use {expected}",
    },
  },
  validation_failed: {
    status: 422,
    message: { "zh-CN": "有内容需要修改", "en-US": "Something needs to be corrected" },
  },
  too_many_requests: {
    status: 429,
    message: {
      "zh-CN": "操作过于频繁，请 {seconds} 秒后再试",
      "en-US": "Too many requests; try again in {seconds} seconds",
    },
  },
  internal_error: {
    status: 500,
    message: {
      "zh-CN": "服务器出错了，请把请求编号告诉管理员",
      "en-US": "The server failed; tell your administrator the request id",
    },
  },
  unavailable: {
    status: 503,
    message: { "zh-CN": "服务暂时不可用", "en-US": "The service is not available right now" },
  },
});
