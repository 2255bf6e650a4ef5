SELECT "t"."owner", MIN("t"."closed_on"), MAX("t"."seen_at"), COUNT(DISTINCT "t"."account")
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
LIMIT 50001;
-- []
