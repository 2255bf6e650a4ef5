CREATE TABLE "credential" (
	"member" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
	"hash" TEXT COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"hash" TEXT COLLATE "C" PRIMARY KEY NOT NULL,
	"member" TEXT COLLATE "C" NOT NULL,
	"created_at" BIGINT NOT NULL,
	"expires_at" BIGINT NOT NULL
);
--> statement-breakpoint
CREATE INDEX "session_member" ON "session" ("member");--> statement-breakpoint
CREATE INDEX "session_expires_at" ON "session" ("expires_at");