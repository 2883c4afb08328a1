/** The key in `payload_kv` under which a restore leaves word for the ledger: `{ takenAt, restoredAt }`, as instants. */
export const RESTORED_NOTE = 'site-restored'
