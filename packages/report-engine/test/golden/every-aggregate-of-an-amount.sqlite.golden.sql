SELECT "t"."stage", COUNT("t"."value"), COUNT(DISTINCT "t"."value"), CAST(COALESCE(SUM("t"."value"), 0) AS TEXT), CAST(MIN("t"."value") AS TEXT), CAST(MAX("t"."value") AS TEXT)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
LIMIT 50001;
-- []
