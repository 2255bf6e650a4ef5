SELECT COUNT(*)
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL;
-- []
