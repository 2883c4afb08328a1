import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { answered } from '@/platform/rest-answers'
import { guarded } from '@/platform/rest-edge'

export const GET = answered(guarded(REST_GET(config)))
export const POST = answered(guarded(REST_POST(config)))
export const DELETE = answered(guarded(REST_DELETE(config)))
export const PATCH = answered(guarded(REST_PATCH(config)))
export const PUT = answered(guarded(REST_PUT(config)))
export const OPTIONS = REST_OPTIONS(config)
