SELECT "t"."value", COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY 1 DESC NULLS LAST
LIMIT 1001;
-- []
