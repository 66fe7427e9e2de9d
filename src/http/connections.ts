/** Who holds connections, and for how long: on the socket, before anything is asked. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { isLoopback, networkOfAddress } from './peer-address.ts'

export interface ConnectionLimits {
  /** Connections of one address, or of one network of IPv6, at once; more are closed unheard. */
  readonly mostOfOne: number
  /** Milliseconds after which whoever takes nothing of an answer is given up. */
  readonly longestStall: number
  /** Milliseconds between two looks at that. */
  readonly step: number
  /** What a connection is counted under; null: not at all. */
  readonly ownerOf: (socket: Socket) => string | null
}

/** A whole office may stand behind one address: a page takes up to seven. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  mostOfOne: 500,
  longestStall: 120_000,
  step: 5000,
  ownerOf: networkBeyond,
}

/** A proxy on this machine holds the connections of everybody, and limits them itself. */
function networkBeyond({ remoteAddress }: Socket): string | null {
  if (remoteAddress === undefined || isLoopback(remoteAddress)) return null
  return networkOfAddress(remoteAddress)
}

/** Looks after all connections of a server until it is closed. */
export function guardConnections(
  server: Server,
  limits: ConnectionLimits = CONNECTION_LIMITS,
): void {
  const held = new Map<string, number>()
  const stalls = new Map<Socket, Stall>()
  server.on('connection', (socket) => {
    stalls.set(socket, { taken: 0, waiting: 0, looks: 0 })
    const owner = limits.ownerOf(socket)
    const count = owner === null ? 0 : (held.get(owner) ?? 0) + 1
    if (owner !== null) held.set(owner, count)
    socket.once('close', () => {
      stalls.delete(socket)
      if (owner === null) return
      const left = held.get(owner)! - 1
      if (left > 0) held.set(owner, left)
      else held.delete(owner)
    })
    if (count > limits.mostOfOne) socket.destroy()
  })
  // Looks are counted, not time: nobody is given up for what this program was too busy to see.
  const most = limits.longestStall / limits.step
  const timer = setInterval(() => {
    for (const [socket, stall] of stalls) if (isStalled(socket, stall, most)) socket.destroy()
  }, limits.step).unref()
  server.once('close', () => clearInterval(timer))
}

interface WithHandle {
  readonly _handle?: { readonly writeQueueSize?: number } | null
}

/** What waited for the other end at the last look, and how often nothing of it was taken. */
interface Stall {
  taken: number
  waiting: number
  looks: number
}

function isStalled(socket: Socket, stall: Stall, most: number): boolean {
  const taken = socket.bytesWritten - socket.writableLength
  const waiting = waitingIn(socket)
  const isStill = taken === stall.taken && waiting === stall.waiting
  stall.looks = socket.writableLength > 0 && isStill ? stall.looks + 1 : 0
  stall.taken = taken
  stall.waiting = waiting
  return stall.looks >= most
}

/**
 * Bytes of the write that is going on which the system has not taken yet. `bytesWritten` counts a write
 * once it is done: a long answer in one piece would seem to stand still. Node looks here for its own
 * time-outs.
 */
function waitingIn(socket: Socket): number {
  const { _handle: handle } = socket as Socket & WithHandle
  return handle?.writeQueueSize ?? 0
}
