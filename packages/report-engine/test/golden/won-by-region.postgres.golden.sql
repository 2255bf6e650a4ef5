SELECT "j_account"."region" COLLATE "C", (round(COALESCE(SUM("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?::text)), 0) * 100))::text, COUNT(*)
FROM "deal" AS "t"
LEFT JOIN "account" AS "j_account" ON "j_account"."id" = "t"."account"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY COALESCE(SUM("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?::text)), 0) DESC NULLS LAST, 1 NULLS LAST
LIMIT 21;
-- ["won","won"]
