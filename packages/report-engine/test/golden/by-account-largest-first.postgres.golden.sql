SELECT "t"."account" COLLATE "C", (round(COALESCE(SUM("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?::text)), 0) * 100))::text
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY COALESCE(SUM("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?::text)), 0) DESC NULLS LAST, 1 NULLS LAST
LIMIT 6;
-- ["won","won"]
