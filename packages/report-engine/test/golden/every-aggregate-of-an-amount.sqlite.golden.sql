SELECT "t"."stage", COUNT("t"."value"), COUNT(DISTINCT "t"."value"), SUM("t"."value" / 1000000000) || ':' || SUM("t"."value" % 1000000000), CAST(MIN("t"."value") AS TEXT), CAST(MAX("t"."value") AS TEXT)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
LIMIT 50001;
-- []
