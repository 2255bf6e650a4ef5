SELECT "t"."stage" COLLATE "C", COUNT("t"."value"), COUNT(DISTINCT "t"."value"), (round(COALESCE(SUM("t"."value"), 0) * 100))::text, (round(MIN("t"."value") * 100))::text, (round(MAX("t"."value") * 100))::text
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
LIMIT 50001;
-- []
