CREATE TABLE `credential` (
	`member` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`hash` text PRIMARY KEY NOT NULL,
	`member` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `session_member` ON `session` (`member`);--> statement-breakpoint
CREATE INDEX `session_expires_at` ON `session` (`expires_at`);