SELECT COALESCE(SUM("t"."weight"), 0), COUNT("t"."weight"), MIN("t"."weight"), MAX("t"."weight")
FROM "deal" AS "t"
WHERE "t"."deleted_at" IS NULL;
-- []
