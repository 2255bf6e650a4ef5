import type { RecordBody } from "@mortise/client";
import type { Values } from "@mortise/form-engine";

/** A record's values as the engines know them: the server only stores what the engines accept. */
export function valuesOf(record: Pick<RecordBody, "values">): Values {
  return record.values as Values;
}
