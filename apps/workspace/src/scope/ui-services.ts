import type { Client } from "@mortise/client";
import type { AppModel } from "@mortise/definition";
import type { Locale } from "@mortise/kernel";
import type { UiServices } from "@mortise/ui";
import type { Titles } from "../data/titles.ts";
import { recordPath } from "../paths.ts";

const mostFound = 20;

/** What fields of one app may ask: linked records and members by text, titles that are known, addresses. */
export function createUiServices(client: Client, app: AppModel, titles: Titles, locale: Locale): UiServices {
  return {
    locale,
    timeZone: app.timeZone,
    currency: app.currency,
    async searchRecords(form, text, signal) {
      const query = { limit: mostFound, ...(text.trim() === "" ? {} : { search: text.trim() }) };
      const { records } = await client.records.query(app.id, form, query, { signal });
      titles.learn({ [form]: Object.fromEntries(records.map((record) => [record.id, record.title])) });
      return records.map((record) => ({ id: record.id, label: record.title }));
    },
    async searchMembers(text, signal) {
      const { members } = await client.members.list(text.trim() === "" ? {} : { search: text.trim() }, { signal });
      titles.learn({ $member: Object.fromEntries(members.map((member) => [member.id, member.name])) });
      return members.slice(0, mostFound).map((member) => ({ id: member.id, label: member.name }));
    },
    titleOf: titles.titleOf,
    nameOf: titles.nameOf,
    recordHref: (form, id) => (app.forms.has(form) ? recordPath(app.id, form, id) : undefined),
    subscribe: titles.subscribe,
  };
}
