SELECT "t"."owner", COUNT(*) FILTER (WHERE ("j_account"."region" IS NOT NULL AND "j_account"."region" = ?)), COUNT(*)
FROM "deal" AS "t"
LEFT JOIN "account" AS "j_account" ON "j_account"."id" = "t"."account"
WHERE "t"."deleted_at" IS NULL AND (("t"."value" IS NOT NULL AND "t"."value" >= CAST(? AS INTEGER)) AND (NOT ("j_account"."name" IS NOT NULL AND "j_account"."name" = ?)))
GROUP BY 1
LIMIT 50001;
-- ["west",10000,"Acme"]
