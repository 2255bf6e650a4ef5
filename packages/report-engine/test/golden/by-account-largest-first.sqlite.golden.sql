SELECT "t"."account", CAST(COALESCE(SUM("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?)), 0) AS TEXT)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY COALESCE(SUM("t"."value") FILTER (WHERE ("t"."stage" IS NOT NULL AND "t"."stage" = ?)), 0) DESC NULLS LAST, 1 NULLS LAST
LIMIT 6;
-- ["won","won"]
