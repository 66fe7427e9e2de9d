/** Short texts that tests paste; invented. */

export const ENGLISH = `Harbour bridge to close for repairs

The bridge over the Lind will be closed from 3 May, the city council announced on Tuesday.

“We have no other choice,” said Marta Olsen, the head of the road office. “The repairs will cost 2.5 million crowns and last 14 weeks.”

About 12,000 cars use the bridge every day. Drivers are asked to take the tunnel instead.

The council may open one lane in June if the weather allows.
`

export const UKRAINIAN = `Портовий міст закриють на ремонт

Міст через Лінд закриють з 3 травня, повідомила у вівторок міська рада.

«У нас немає іншого вибору», — сказала керівниця дорожнього управління Марта Ольсен. «Ремонт коштуватиме 2,5 мільйона крон і триватиме 15 тижнів».

Щодня мостом проїжджає близько 12 000 автомобілів. Водіїв просять їхати тунелем.

У червні рада може відкрити одну смугу, якщо дозволить погода.
`
