import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Refusal } from "@mortise/kernel";
import { installApp } from "./apps/install.ts";
import { addMember } from "./identity/members.ts";
import type { MemberRecord } from "./identity/who.ts";
import type { Act } from "./records/context.ts";
import type { Runtime } from "./runtime.ts";

/** What a first start made: how to sign in, told once. */
export type FirstStart = { readonly username: string; readonly password: string; readonly isOwnPassword: boolean };

const username = "admin";

/**
 * Makes an empty installation usable: an administrator, and the demo app where it is wanted. Each is done once; what a
 * kill left undone is done at the next start.
 *
 * @param template path of the demo's template file
 * @param onRefusedDemo told where the demo's document or data is not accepted; the start goes on without it
 */
export async function prepareFirstStart(
  runtime: Runtime,
  template: string | undefined,
  onRefusedDemo: (refusal: Refusal) => void,
): Promise<FirstStart | undefined> {
  const { config, directory, store } = runtime;
  let made: FirstStart | undefined;
  if (directory.admins().length === 0) {
    const password = config.adminPassword ?? readablePassword();
    const name = "管理员";
    await addMember(runtime, { username, name, password, isAdmin: true });
    made = { username, password, isOwnPassword: config.adminPassword !== undefined };
  }
  const [first] = directory.admins();
  const admin = first === undefined ? undefined : directory.get(first);
  const isDecided = await store.system.setting.first({ name: "demo" });
  if (isDecided || !admin) return made;
  if (config.hasDemo && template !== undefined && runtime.apps.list().length === 0) {
    const document: unknown = JSON.parse(await readFile(template, "utf8"));
    try {
      await installApp(runtime, actAs(runtime, admin), document, { hasSample: true });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // A server without its demo is of more use than none.
      onRefusedDemo(error);
      return made;
    }
  }
  await store.write(({ system }) => system.setting.save({ name: "demo", value: config.hasDemo }));
  return made;
}

/** The server's own errands, in an administrator's name. */
export function actAs(runtime: Pick<Runtime, "clock">, member: MemberRecord): Act {
  return {
    who: { member, via: "key", token: "" },
    at: runtime.clock.now(),
    via: "api",
    locale: member.locale ?? "zh-CN",
  };
}

/** 80 bits in groups that can be read aloud: no 0, 1, l or o. */
function readablePassword(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
