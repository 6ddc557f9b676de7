import type { APIRoute, GetStaticPaths } from 'astro'
import { makeJsonSchema, SCHEMA_NAMES, type SchemaName } from '../../core/site/json-schema.ts'
import { getSiteOptions } from '../../loader/site-options.ts'

interface Props extends Record<string, unknown> {
  name: SchemaName
}

export const getStaticPaths = (() =>
  SCHEMA_NAMES.map((name) => ({
    params: { name },
    props: { name } satisfies Props,
  }))) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) =>
  Response.json(makeJsonSchema(props.name, getSiteOptions()))
