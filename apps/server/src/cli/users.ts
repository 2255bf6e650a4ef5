import { randomBytes } from "node:crypto";
import type { Config } from "../config/environment.ts";
import { addMember, changeMember } from "../identity/members.ts";
import type { Runtime } from "../runtime.ts";
import { withRuntime } from "./offline.ts";
import { say } from "./say.ts";
import { Told } from "./told.ts";

export async function listUsers(config: Config): Promise<void> {
  await withRuntime(config, async ({ directory }) => {
    for (const { username, name, isAdmin, isActive } of directory.all()) {
      if (username === null) continue;
      say([username, name, isAdmin ? "admin" : "member", isActive ? "active" : "disabled"].join("\t"));
    }
  });
}

export async function addUser(
  config: Config,
  username: string,
  given: { readonly name?: string; readonly admin?: boolean; readonly password?: string },
): Promise<void> {
  const password = given.password ?? randomBytes(12).toString("base64url");
  await withRuntime(config, async (runtime) => {
    await addMember(runtime, { username, name: given.name ?? username, password, isAdmin: given.admin ?? false });
  });
  say(given.password === undefined ? `${username} is added; the password is ${password}` : `${username} is added`);
}

export async function setPassword(config: Config, username: string, given: string | undefined): Promise<void> {
  const password = given ?? randomBytes(12).toString("base64url");
  await withRuntime(config, async (runtime) => {
    await changeMember(runtime, idOf(runtime, username), { password });
  });
  say(given === undefined ? `the password of ${username} is now ${password}` : `${username} has a new password`);
}

export async function disableUser(config: Config, username: string): Promise<void> {
  await withRuntime(config, async (runtime) => {
    await changeMember(runtime, idOf(runtime, username), { isActive: false });
  });
  say(`${username} is disabled and signed out; a running server notices within seconds`);
}

function idOf({ directory }: Runtime, username: string): string {
  const member = directory.byUsername(username);
  if (!member) throw new Told(`there is no user ${username}`);
  return member.id;
}
