export { openStore, type StoreAddress } from "./open.ts";
export { asideKept } from "./publish/set-aside.ts";
export type { Condition, FindOptions, SystemReader, SystemTable, Where } from "./system/gateway.ts";
export type { JobQueue, LeasedJob } from "./system/jobs.ts";
export { type SystemTables, systemTables } from "./system/schema/index.ts";
export type { System, SystemRead } from "./system/system.ts";
export type {
  ChangeEntry,
  PublishPlan,
  PublishStep,
  ReadScope,
  RecordPage,
  RecordQuery,
  RecordReader,
  RecordStore,
  RecordValues,
  RecordWriter,
  StoredRecord,
  StoreTransaction,
  WriteCause,
} from "./types.ts";
