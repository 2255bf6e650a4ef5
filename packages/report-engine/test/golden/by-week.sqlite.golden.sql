SELECT (("t"."closed_on" + 7000003) / 7 * 7 - 7000003), COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL
GROUP BY 1
ORDER BY 1 NULLS LAST
LIMIT 1001;
-- []
