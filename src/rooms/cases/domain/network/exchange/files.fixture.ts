import type { Network } from '../network.ts'

/** A network with all that our files carry. */
export const carried: Network = {
  nodes: [
    { id: 'a', label: 'S-01 Ceiba', kind: 'person' },
    { id: 'b', label: 'TE-01 "<&>"', kind: 'telephone' },
    { id: 'c', label: 'V-02 Caoba', kind: 'victim' },
  ],
  links: [
    {
      id: 'l1',
      between: ['a', 'b'],
      kind: 'use',
      status: 'evidenced',
      roles: ['recruiter', null],
      from: { is: 'at', date: '2025-03-14', hour: '21:30' },
      to: { is: 'before', date: '2025-04', hour: null },
      exhibits: ['E-001', 'E-002'],
    },
    {
      id: 'l2',
      between: ['a', 'c'],
      kind: 'transport',
      status: 'alleged',
      roles: ['transporter', null],
      from: { is: 'after', date: '2024', hour: null },
      to: null,
      exhibits: [],
    },
    // A second link between the same two.
    { id: 'l3', between: ['b', 'a'], kind: null, status: null, roles: [null, null], from: null, to: null, exhibits: [] },
  ],
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
