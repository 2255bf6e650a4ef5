import type { AppVersion } from "@mortise/client";
import type { RecordStore } from "@mortise/record-store";
import { isoTime } from "../../records/present.ts";
import type { Runtime } from "../../runtime.ts";

type VersionRow = Awaited<ReturnType<RecordStore["system"]["appVersion"]["find"]>>[number];

export function versionBody({ directory }: Pick<Runtime, "directory">, row: VersionRow): AppVersion {
  return {
    version: row.version,
    note: row.note,
    publishedAt: isoTime(row.publishedAt),
    publishedBy: directory.nameOf(row.publishedBy ?? "") ?? "",
  };
}
