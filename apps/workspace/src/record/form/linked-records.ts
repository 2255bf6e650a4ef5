import type { Client } from "@mortise/client";
import { type AppModel, memberForm } from "@mortise/definition";
import type { LinkedValues, Values } from "@mortise/form-engine";

/**
 * Values of linked records for formulas that read through links. What is not there yet is fetched once, and `onArrived`
 * has the form compute anew; a record that can't be read stays empty.
 */
export function createLinkedRecords(
  client: Client,
  app: AppModel,
  nameOf: (member: string) => string | undefined,
  onArrived: () => void,
): LinkedValues {
  const known = new Map<string, Values | undefined>();
  return (form, id) => {
    if (form === memberForm) {
      const name = nameOf(id);
      return name === undefined ? undefined : { name };
    }
    const key = `${form}/${id}`;
    if (!known.has(key)) {
      known.set(key, undefined);
      client.records.get(app.id, form, id).then(
        (record) => {
          known.set(key, record.values as Values);
          onArrived();
        },
        () => undefined,
      );
    }
    return known.get(key);
  };
}
