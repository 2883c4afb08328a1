import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_pages_kind" AS ENUM('text', 'legal', 'contact');
  CREATE TYPE "public"."enum__pages_v_version_kind" AS ENUM('text', 'legal', 'contact');
  CREATE TYPE "public"."enum_redirects_leads_to" AS ENUM('article', 'topic', 'page', 'person', 'address', 'elsewhere');
  CREATE TYPE "public"."enum_accounts_state" AS ENUM('invited', 'active', 'switched-off');
  CREATE TYPE "public"."enum_mail_status" AS ENUM('waiting', 'sending', 'sent', 'failed', 'unclear');
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'erase-expired' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'send-password-link' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'erase-expired' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'send-password-link' BEFORE 'schedulePublish';
  CREATE TABLE "articles_takeaways" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_articles_v_version_takeaways" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"text" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "topics_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"accounts_id" uuid
  );
  
  CREATE TABLE "glossary_also_known_as" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL
  );
  
  CREATE TABLE "glossary" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"term" varchar NOT NULL,
  	"slug" varchar,
  	"definition" varchar NOT NULL,
  	"article_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "redirects" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"from" varchar NOT NULL,
  	"leads_to" "enum_redirects_leads_to" DEFAULT 'article' NOT NULL,
  	"article_id" uuid,
  	"topic_id" uuid,
  	"page_id" uuid,
  	"person_id" uuid,
  	"address" varchar,
  	"is_automatic" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contact_messages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"message" varchar NOT NULL,
  	"token" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "mail" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"subject" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"recipient_name" varchar,
  	"recipient_email" varchar NOT NULL,
  	"text" jsonb,
  	"status" "enum_mail_status" DEFAULT 'waiting' NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"next_attempt_at" timestamp(3) with time zone,
  	"claimed_at" timestamp(3) with time zone,
  	"last_error" varchar,
  	"message_id" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "comments" ALTER COLUMN "email" DROP NOT NULL;
  ALTER TABLE "articles" ADD COLUMN "change_note" varchar;
  ALTER TABLE "articles" ADD COLUMN "review_interval_months" numeric;
  ALTER TABLE "articles" ADD COLUMN "meta_title" varchar;
  ALTER TABLE "articles" ADD COLUMN "meta_description" varchar;
  ALTER TABLE "articles" ADD COLUMN "meta_image_id" uuid;
  ALTER TABLE "articles" ADD COLUMN "restored_from" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_change_note" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_review_interval_months" numeric;
  ALTER TABLE "_articles_v" ADD COLUMN "version_meta_title" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_meta_description" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_meta_image_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_restored_from" timestamp(3) with time zone;
  ALTER TABLE "topics" ADD COLUMN "order" numeric DEFAULT 0;
  ALTER TABLE "topics" ADD COLUMN "review_interval_months" numeric;
  ALTER TABLE "pages" ADD COLUMN "restored_from" timestamp(3) with time zone;
  ALTER TABLE "pages" ADD COLUMN "kind" "enum_pages_kind" DEFAULT 'text';
  ALTER TABLE "_pages_v" ADD COLUMN "version_restored_from" timestamp(3) with time zone;
  ALTER TABLE "_pages_v" ADD COLUMN "version_kind" "enum__pages_v_version_kind" DEFAULT 'text';
  ALTER TABLE "media" ADD COLUMN "credit" varchar;
  ALTER TABLE "media" ADD COLUMN "licence" varchar;
  ALTER TABLE "media" ADD COLUMN "source_url" varchar;
  ALTER TABLE "media" ADD COLUMN "focal_x" numeric;
  ALTER TABLE "media" ADD COLUMN "focal_y" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_avif_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_avif_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_avif_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_avif_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_avif_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_avif_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_avif_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_avif_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_avif_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_avif_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_avif_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_avif_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_avif_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_avif_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_avif_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_avif_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_avif_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_avif_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_avif_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_avif_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_avif_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_avif_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_avif_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_avif_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_avif_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_avif_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_avif_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_avif_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_avif_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_avif_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_webp_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_webp_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_webp_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_webp_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_webp_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w480_webp_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_webp_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_webp_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_webp_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_webp_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_webp_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w960_webp_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_webp_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_webp_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_webp_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_webp_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_webp_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_w1600_webp_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_webp_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_webp_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_webp_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_webp_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_webp_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square160_webp_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_webp_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_webp_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_webp_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_webp_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_webp_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square320_webp_filename" varchar;
  ALTER TABLE "people" ADD COLUMN "photo_id" uuid;
  ALTER TABLE "accounts" ADD COLUMN "is_switched_off" boolean DEFAULT false;
  ALTER TABLE "accounts" ADD COLUMN "state" "enum_accounts_state" DEFAULT 'active';
  ALTER TABLE "accounts" ADD COLUMN "joined_at" timestamp(3) with time zone;
  ALTER TABLE "accounts" ADD COLUMN "last_sign_in_at" timestamp(3) with time zone;
  ALTER TABLE "site" ADD COLUMN "contact_address" varchar;
  ALTER TABLE "articles_takeaways" ADD CONSTRAINT "articles_takeaways_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_takeaways" ADD CONSTRAINT "_articles_v_version_takeaways_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "topics_rels" ADD CONSTRAINT "topics_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "topics_rels" ADD CONSTRAINT "topics_rels_accounts_fk" FOREIGN KEY ("accounts_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "glossary_also_known_as" ADD CONSTRAINT "glossary_also_known_as_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."glossary"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "glossary" ADD CONSTRAINT "glossary_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_takeaways_order_idx" ON "articles_takeaways" USING btree ("_order");
  CREATE INDEX "articles_takeaways_parent_id_idx" ON "articles_takeaways" USING btree ("_parent_id");
  CREATE INDEX "_articles_v_version_takeaways_order_idx" ON "_articles_v_version_takeaways" USING btree ("_order");
  CREATE INDEX "_articles_v_version_takeaways_parent_id_idx" ON "_articles_v_version_takeaways" USING btree ("_parent_id");
  CREATE INDEX "topics_rels_order_idx" ON "topics_rels" USING btree ("order");
  CREATE INDEX "topics_rels_parent_idx" ON "topics_rels" USING btree ("parent_id");
  CREATE INDEX "topics_rels_path_idx" ON "topics_rels" USING btree ("path");
  CREATE INDEX "topics_rels_accounts_id_idx" ON "topics_rels" USING btree ("accounts_id");
  CREATE INDEX "glossary_also_known_as_order_idx" ON "glossary_also_known_as" USING btree ("_order");
  CREATE INDEX "glossary_also_known_as_parent_id_idx" ON "glossary_also_known_as" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "glossary_slug_idx" ON "glossary" USING btree ("slug");
  CREATE INDEX "glossary_article_idx" ON "glossary" USING btree ("article_id");
  CREATE INDEX "glossary_updated_at_idx" ON "glossary" USING btree ("updated_at");
  CREATE INDEX "glossary_created_at_idx" ON "glossary" USING btree ("created_at");
  CREATE UNIQUE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_article_idx" ON "redirects" USING btree ("article_id");
  CREATE INDEX "redirects_topic_idx" ON "redirects" USING btree ("topic_id");
  CREATE INDEX "redirects_page_idx" ON "redirects" USING btree ("page_id");
  CREATE INDEX "redirects_person_idx" ON "redirects" USING btree ("person_id");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE UNIQUE INDEX "contact_messages_token_idx" ON "contact_messages" USING btree ("token");
  CREATE INDEX "contact_messages_updated_at_idx" ON "contact_messages" USING btree ("updated_at");
  CREATE INDEX "contact_messages_created_at_idx" ON "contact_messages" USING btree ("created_at");
  CREATE INDEX "mail_kind_idx" ON "mail" USING btree ("kind");
  CREATE INDEX "mail_status_idx" ON "mail" USING btree ("status");
  CREATE INDEX "mail_next_attempt_at_idx" ON "mail" USING btree ("next_attempt_at");
  CREATE INDEX "mail_updated_at_idx" ON "mail" USING btree ("updated_at");
  CREATE INDEX "mail_created_at_idx" ON "mail" USING btree ("created_at");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_meta_image_id_media_id_fk" FOREIGN KEY ("meta_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_meta_image_id_media_id_fk" FOREIGN KEY ("version_meta_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_meta_meta_image_idx" ON "articles" USING btree ("meta_image_id");
  CREATE INDEX "_articles_v_version_meta_version_meta_image_idx" ON "_articles_v" USING btree ("version_meta_image_id");
  CREATE INDEX "media_sizes_w480_avif_sizes_w480_avif_filename_idx" ON "media" USING btree ("sizes_w480_avif_filename");
  CREATE INDEX "media_sizes_w960_avif_sizes_w960_avif_filename_idx" ON "media" USING btree ("sizes_w960_avif_filename");
  CREATE INDEX "media_sizes_w1600_avif_sizes_w1600_avif_filename_idx" ON "media" USING btree ("sizes_w1600_avif_filename");
  CREATE INDEX "media_sizes_square160_avif_sizes_square160_avif_filename_idx" ON "media" USING btree ("sizes_square160_avif_filename");
  CREATE INDEX "media_sizes_square320_avif_sizes_square320_avif_filename_idx" ON "media" USING btree ("sizes_square320_avif_filename");
  CREATE INDEX "media_sizes_w480_webp_sizes_w480_webp_filename_idx" ON "media" USING btree ("sizes_w480_webp_filename");
  CREATE INDEX "media_sizes_w960_webp_sizes_w960_webp_filename_idx" ON "media" USING btree ("sizes_w960_webp_filename");
  CREATE INDEX "media_sizes_w1600_webp_sizes_w1600_webp_filename_idx" ON "media" USING btree ("sizes_w1600_webp_filename");
  CREATE INDEX "media_sizes_square160_webp_sizes_square160_webp_filename_idx" ON "media" USING btree ("sizes_square160_webp_filename");
  CREATE INDEX "media_sizes_square320_webp_sizes_square320_webp_filename_idx" ON "media" USING btree ("sizes_square320_webp_filename");
  CREATE INDEX "people_photo_idx" ON "people" USING btree ("photo_id");
  CREATE INDEX "accounts_state_idx" ON "accounts" USING btree ("state");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_takeaways" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_articles_v_version_takeaways" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "topics_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "glossary_also_known_as" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "glossary" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "redirects" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "contact_messages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "mail" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "articles_takeaways" CASCADE;
  DROP TABLE "_articles_v_version_takeaways" CASCADE;
  DROP TABLE "topics_rels" CASCADE;
  DROP TABLE "glossary_also_known_as" CASCADE;
  DROP TABLE "glossary" CASCADE;
  DROP TABLE "redirects" CASCADE;
  DROP TABLE "contact_messages" CASCADE;
  DROP TABLE "mail" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_meta_image_id_media_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_meta_image_id_media_id_fk";
  
  ALTER TABLE "people" DROP CONSTRAINT "people_photo_id_media_id_fk";
  
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "articles_meta_meta_image_idx";
  DROP INDEX "_articles_v_version_meta_version_meta_image_idx";
  DROP INDEX "media_sizes_w480_avif_sizes_w480_avif_filename_idx";
  DROP INDEX "media_sizes_w960_avif_sizes_w960_avif_filename_idx";
  DROP INDEX "media_sizes_w1600_avif_sizes_w1600_avif_filename_idx";
  DROP INDEX "media_sizes_square160_avif_sizes_square160_avif_filename_idx";
  DROP INDEX "media_sizes_square320_avif_sizes_square320_avif_filename_idx";
  DROP INDEX "media_sizes_w480_webp_sizes_w480_webp_filename_idx";
  DROP INDEX "media_sizes_w960_webp_sizes_w960_webp_filename_idx";
  DROP INDEX "media_sizes_w1600_webp_sizes_w1600_webp_filename_idx";
  DROP INDEX "media_sizes_square160_webp_sizes_square160_webp_filename_idx";
  DROP INDEX "media_sizes_square320_webp_sizes_square320_webp_filename_idx";
  DROP INDEX "people_photo_idx";
  DROP INDEX "accounts_state_idx";
  ALTER TABLE "comments" ALTER COLUMN "email" SET NOT NULL;
  ALTER TABLE "articles" DROP COLUMN "change_note";
  ALTER TABLE "articles" DROP COLUMN "review_interval_months";
  ALTER TABLE "articles" DROP COLUMN "meta_title";
  ALTER TABLE "articles" DROP COLUMN "meta_description";
  ALTER TABLE "articles" DROP COLUMN "meta_image_id";
  ALTER TABLE "articles" DROP COLUMN "restored_from";
  ALTER TABLE "_articles_v" DROP COLUMN "version_change_note";
  ALTER TABLE "_articles_v" DROP COLUMN "version_review_interval_months";
  ALTER TABLE "_articles_v" DROP COLUMN "version_meta_title";
  ALTER TABLE "_articles_v" DROP COLUMN "version_meta_description";
  ALTER TABLE "_articles_v" DROP COLUMN "version_meta_image_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_restored_from";
  ALTER TABLE "topics" DROP COLUMN "order";
  ALTER TABLE "topics" DROP COLUMN "review_interval_months";
  ALTER TABLE "pages" DROP COLUMN "restored_from";
  ALTER TABLE "pages" DROP COLUMN "kind";
  ALTER TABLE "_pages_v" DROP COLUMN "version_restored_from";
  ALTER TABLE "_pages_v" DROP COLUMN "version_kind";
  ALTER TABLE "media" DROP COLUMN "credit";
  ALTER TABLE "media" DROP COLUMN "licence";
  ALTER TABLE "media" DROP COLUMN "source_url";
  ALTER TABLE "media" DROP COLUMN "focal_x";
  ALTER TABLE "media" DROP COLUMN "focal_y";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_avif_url";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_avif_width";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_avif_height";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_avif_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_avif_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_avif_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_avif_url";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_avif_width";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_avif_height";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_avif_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_avif_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_avif_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_avif_url";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_avif_width";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_avif_height";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_avif_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_avif_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_avif_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_avif_url";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_avif_width";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_avif_height";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_avif_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_avif_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_avif_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_avif_url";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_avif_width";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_avif_height";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_avif_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_avif_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_avif_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_webp_url";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_webp_width";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_webp_height";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_webp_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_webp_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_w480_webp_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_webp_url";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_webp_width";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_webp_height";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_webp_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_webp_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_w960_webp_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_webp_url";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_webp_width";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_webp_height";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_webp_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_webp_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_w1600_webp_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_webp_url";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_webp_width";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_webp_height";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_webp_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_webp_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_square160_webp_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_webp_url";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_webp_width";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_webp_height";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_webp_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_webp_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_square320_webp_filename";
  ALTER TABLE "people" DROP COLUMN "photo_id";
  ALTER TABLE "accounts" DROP COLUMN "is_switched_off";
  ALTER TABLE "accounts" DROP COLUMN "state";
  ALTER TABLE "accounts" DROP COLUMN "joined_at";
  ALTER TABLE "accounts" DROP COLUMN "last_sign_in_at";
  ALTER TABLE "site" DROP COLUMN "contact_address";
  DROP TYPE "public"."enum_pages_kind";
  DROP TYPE "public"."enum__pages_v_version_kind";
  DROP TYPE "public"."enum_redirects_leads_to";
  DROP TYPE "public"."enum_accounts_state";
  DROP TYPE "public"."enum_mail_status";`)
}
