import { Command, CommanderError, Option } from "commander";
import { type Config, readEnvironment } from "../config/environment.ts";
import { complain } from "./say.ts";
import { version } from "./version.ts";

/** The command line. What a command does is loaded when it is called: `serve` carries none of the others. */
export function createProgram(): Command {
  const program = new Command("mortise")
    .description("An open no-code platform for the CRM a business actually runs")
    .version(version)
    .exitOverride()
    .showHelpAfterError()
    .addHelpText(
      "after",
      "\nConfigured by the environment: HOST PORT DATA_DIR DATABASE_URL ADMIN_PASSWORD PUBLIC_URL SECRET_KEY LOG_LEVEL DEMO ROLE PLUGINS SMTP_URL TRUST_PROXY\nExit codes: 0 done, 1 a problem that was told, 2 misuse",
    );

  program
    .command("serve")
    .description("serve the interface and the web apps")
    .action(async () => {
      const { serve } = await import("./serve.ts");
      await serve(config());
    });

  program
    .command("check")
    .argument("<file>", "an app definition, JSON")
    .description("say what is wrong with an app definition")
    .action(async (file: string) => {
      const { check } = await import("./templates.ts");
      process.exitCode = await check(config(), file);
    });

  program
    .command("import")
    .argument("<file>", "a template, JSON")
    .option("--no-sample", "leave its sample data out")
    .description("install a template")
    .action(async (file: string, { sample }: { readonly sample: boolean }) => {
      const { importTemplate } = await import("./templates.ts");
      await importTemplate(config(), file, { hasSample: sample });
    });

  program
    .command("export")
    .argument("<app>", "id of an installed app")
    .option("--sample", "with its records as sample data")
    .description("write an app as a template to standard output")
    .action(async (app: string, { sample = false }: { readonly sample?: boolean }) => {
      const { exportTemplate } = await import("./templates.ts");
      await exportTemplate(config(), app, { hasSample: sample });
    });

  program
    .command("backup")
    .argument("<file>", "where the copy goes")
    .description("copy the database into one file; the server may run")
    .action(async (file: string) => {
      const { backup } = await import("./backup.ts");
      await backup(config(), file);
    });

  program
    .command("restore")
    .argument("<file>", "a copy made by backup")
    .description("put a copy in the place of the database; the server must not run")
    .action(async (file: string) => {
      const { restore } = await import("./backup.ts");
      await restore(config(), file);
    });

  addUserCommands(program.command("user").description("people who can sign in").exitOverride());

  program
    .command("doctor")
    .description("look an installation over")
    .action(async () => {
      const { doctor } = await import("./doctor.ts");
      process.exitCode = await doctor(config());
    });

  program
    .command("eval")
    .argument("[formula]", "a formula: IF({a} > 1, {a} * 2, 0)")
    .option("--data <json>", "values of the fields it names", "{}")
    .addOption(new Option("--engine <name>", "who computes").choices(["js", "sqlite", "postgres"]).default("js"))
    .option("--cases <file>", 'cases instead: {"cases": [{"formula", "data", "expect"}]}')
    .description('evaluate a formula; prints {"value": …, "type": …}')
    .action(async (formula: string | undefined, options: EvalOptions) => {
      if ((formula === undefined) === (options.cases === undefined)) {
        throw misuse("eval takes a formula or --cases FILE");
      }
      const { evaluate } = await import("./eval/eval.ts");
      process.exitCode = await evaluate({
        formula,
        data: options.data,
        engine: options.engine,
        cases: options.cases,
        databaseUrl: config().databaseUrl,
      });
    });

  return program;
}

type EvalOptions = { readonly data: string; readonly engine: "js" | "sqlite" | "postgres"; readonly cases?: string };
type AddOptions = { readonly name?: string; readonly admin?: boolean; readonly password?: string };

function addUserCommands(user: Command): void {
  user
    .command("list")
    .description("everybody, one a line")
    .action(async () => {
      const { listUsers } = await import("./users.ts");
      await listUsers(config());
    });
  user
    .command("add")
    .argument("<username>")
    .option("--name <name>", "as others see it")
    .option("--admin", "may install, design and publish")
    .option("--password <password>", "made up and printed where absent")
    .description("add somebody")
    .action(async (username: string, options: AddOptions) => {
      const { addUser } = await import("./users.ts");
      await addUser(config(), username, options);
    });
  user
    .command("password")
    .argument("<username>")
    .argument("[password]", "made up and printed where absent")
    .description("give somebody a new password")
    .action(async (username: string, password: string | undefined) => {
      const { setPassword } = await import("./users.ts");
      await setPassword(config(), username, password);
    });
  user
    .command("disable")
    .argument("<username>")
    .description("sign somebody out for good")
    .action(async (username: string) => {
      const { disableUser } = await import("./users.ts");
      await disableUser(config(), username);
    });
}

/** The environment, checked. @throws CommanderError (misuse) after telling every fault */
function config(): Config {
  const result = readEnvironment(process.env, process.cwd());
  if (result.ok) return result.value;
  throw misuse(...result.error);
}

function misuse(...faults: readonly string[]): CommanderError {
  for (const fault of faults) complain(`mortise: ${fault}`);
  return new CommanderError(2, "mortise.misuse", "misuse");
}
