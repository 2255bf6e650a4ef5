export { AntdRoot } from "./antd-root.tsx";
