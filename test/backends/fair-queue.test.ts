import { expect, test } from 'vitest'
import { FairQueue } from '../../src/backends/fair-queue.ts'

const { signal } = new AbortController()

/** Lets everything that can go on go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('owners take turns, each in the order of asking', async () => {
  const queue = new FairQueue(1, 10)
  const order: string[] = []
  const ends: (() => void)[] = []
  const ask = async (owner: string, name: string) => {
    const end = await queue.enter(owner, signal)
    order.push(name)
    ends.push(end)
  }
  const asked = ['a1', 'a2', 'a3', 'b1', 'c1', 'b2'].map((name) => ask(name[0]!, name))
  for (let turn = 0; turn < asked.length; turn++) {
    await settle()
    ends[turn]!()
  }
  await Promise.all(asked)
  expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2'])
})

test('no more run at once than there are slots, and ending twice frees one', async () => {
  const queue = new FairQueue(2, 10)
  let running = 0
  const ends: (() => void)[] = []
  for (let i = 0; i < 5; i++) {
    void queue.enter('a', signal).then((end) => {
      running++
      return ends.push(end)
    })
  }
  await settle()
  expect(running).toBe(2)
  ends[0]!()
  ends[0]!()
  await settle()
  expect(running).toBe(3)
})

test('a full queue refuses, and one who leaves makes room', async () => {
  const queue = new FairQueue(1, 1)
  await queue.enter('a', signal)
  const controller = new AbortController()
  const waiting = queue.enter('b', controller.signal)
  expect(queue.isFullFor('c')).toBe(true)
  await expect(queue.enter('c', signal)).rejects.toMatchObject({ code: 'busy' })
  controller.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  expect(queue.isFullFor('c')).toBe(false)
})

test('one owner cannot take all places', async () => {
  const queue = new FairQueue(1, 4)
  await queue.enter('a', signal)
  const waiting = [1, 2, 3].map(() => queue.enter('a', signal))
  await expect(queue.enter('a', signal)).rejects.toMatchObject({ code: 'busy' })
  expect(queue.isFullFor('b')).toBe(false)
  waiting.push(queue.enter('b', signal))
  await expect(queue.enter('c', signal)).rejects.toMatchObject({ code: 'busy' })
})
