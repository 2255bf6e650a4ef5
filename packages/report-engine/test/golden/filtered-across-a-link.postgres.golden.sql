SELECT "t"."owner" COLLATE "C", COUNT(*) FILTER (WHERE ("j_account"."region" IS NOT NULL AND "j_account"."region" = ?::text)), COUNT(*)
FROM "deal" AS "t"
LEFT JOIN "account" AS "j_account" ON "j_account"."id" = "t"."account"
WHERE "t"."deleted_at" IS NULL AND (("t"."value" IS NOT NULL AND "t"."value" >= ?::numeric) AND (NOT ("j_account"."name" IS NOT NULL AND "j_account"."name" = ?::text)))
GROUP BY 1
LIMIT 50001;
-- ["west","100","Acme"]
