SELECT "t"."code", "t"."is_hot", COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1, 2
ORDER BY 1 NULLS LAST, 2 NULLS LAST
LIMIT 1001;
-- []
