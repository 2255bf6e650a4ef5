CREATE TABLE `app` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`installed_at` integer NOT NULL,
	`installed_by` text
);
--> statement-breakpoint
CREATE TABLE `app_version` (
	`app` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`note` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	PRIMARY KEY(`app`, `version`)
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`app` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`etag` text NOT NULL,
	`based_on` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `set_aside` (
	`id` integer PRIMARY KEY NOT NULL,
	`app` text NOT NULL,
	`form` text NOT NULL,
	`field` text,
	`table_name` text NOT NULL,
	`column_name` text,
	`layout` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `set_aside_form` ON `set_aside` (`app`,`form`);--> statement-breakpoint
CREATE TABLE `flow_event` (
	`instance` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text,
	`event` text NOT NULL,
	PRIMARY KEY(`instance`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `flow_instance` (
	`id` text PRIMARY KEY NOT NULL,
	`app` text NOT NULL,
	`app_version` integer NOT NULL,
	`flow` text NOT NULL,
	`form` text NOT NULL,
	`record` text NOT NULL,
	`status` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `flow_instance_record` ON `flow_instance` (`record`);--> statement-breakpoint
CREATE INDEX `flow_instance_status` ON `flow_instance` (`app`,`status`);--> statement-breakpoint
CREATE TABLE `flow_task` (
	`id` text PRIMARY KEY NOT NULL,
	`instance` text NOT NULL,
	`app` text NOT NULL,
	`form` text NOT NULL,
	`record` text NOT NULL,
	`flow` text NOT NULL,
	`node` text NOT NULL,
	`assignee` text NOT NULL,
	`initiator` text NOT NULL,
	`because` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	`decision` text,
	`comment` text
);
--> statement-breakpoint
CREATE INDEX `flow_task_assignee` ON `flow_task` (`assignee`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `flow_task_initiator` ON `flow_task` (`initiator`,`id`);--> statement-breakpoint
CREATE INDEX `flow_task_instance` ON `flow_task` (`instance`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`owner` text NOT NULL,
	`key` text NOT NULL,
	`request` text NOT NULL,
	`status` integer,
	`body` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`owner`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_at` ON `idempotency` (`at`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`queue` text NOT NULL,
	`kind` text NOT NULL,
	`key` text,
	`run_at` integer NOT NULL,
	`priority` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`max_attempts` integer NOT NULL,
	`lease_until` integer,
	`lease_by` text,
	`lease_number` integer NOT NULL,
	`cause` text NOT NULL,
	`payload` text NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `job_ready` ON `job` (`queue`,`run_at`,`id`) WHERE state = 'ready';--> statement-breakpoint
CREATE INDEX `job_leased` ON `job` (`lease_until`) WHERE state = 'leased';--> statement-breakpoint
CREATE UNIQUE INDEX `job_key` ON `job` (`key`) WHERE state in ('ready', 'leased');--> statement-breakpoint
CREATE TABLE `api_key` (
	`id` text PRIMARY KEY NOT NULL,
	`member` text NOT NULL,
	`name` text NOT NULL,
	`start` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`last_used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_key_hash` ON `api_key` (`hash`);--> statement-breakpoint
CREATE INDEX `api_key_member` ON `api_key` (`member`);--> statement-breakpoint
CREATE TABLE `member` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text,
	`name` text NOT NULL,
	`is_admin` integer NOT NULL,
	`is_active` integer NOT NULL,
	`locale` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_username` ON `member` (`username`);--> statement-breakpoint
CREATE INDEX `member_name` ON `member` (`name`);--> statement-breakpoint
CREATE TABLE `batch` (
	`id` text PRIMARY KEY NOT NULL,
	`app` text NOT NULL,
	`form` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`undone_at` integer,
	`undone_by` text
);
--> statement-breakpoint
CREATE TABLE `change` (
	`seq` integer PRIMARY KEY NOT NULL,
	`app` text NOT NULL,
	`form` text NOT NULL,
	`record` text NOT NULL,
	`operation` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text,
	`via` text NOT NULL,
	`batch` text,
	`changes` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `change_record` ON `change` (`record`,`version`);--> statement-breakpoint
CREATE INDEX `change_batch` ON `change` (`batch`) WHERE batch is not null;--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` text PRIMARY KEY NOT NULL,
	`app` text NOT NULL,
	`form` text NOT NULL,
	`file_name` text NOT NULL,
	`status` text NOT NULL,
	`content` text NOT NULL,
	`options` text NOT NULL,
	`state` text NOT NULL,
	`total` integer NOT NULL,
	`checked` integer NOT NULL,
	`imported` integer NOT NULL,
	`refused` integer NOT NULL,
	`batch` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `import_run_form` ON `import_run` (`app`,`form`,`created_at`);