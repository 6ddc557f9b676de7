import type { APIRoute } from 'astro'
import { formatRobots } from '../core/site/robots.ts'
import { getSiteOptions } from '../loader/site-options.ts'

export const GET: APIRoute = () => new Response(formatRobots(getSiteOptions()))
