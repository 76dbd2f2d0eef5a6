import { type Handled, handle } from '#platform/server/serve.ts'
import * as allergies from '../contract/allergies.ts'
import * as appointments from '../contract/appointments.ts'
import * as givings from '../contract/givings.ts'
import * as health from '../contract/health.ts'
import * as medicines from '../contract/medicines.ts'
import * as stock from '../contract/stock.ts'
import { endAllergy, tellAllergy, tellNoAllergies } from './allergies.ts'
import { addAppointment, tellOutcome } from './appointments.ts'
import { readChart } from './chart.ts'
import { tellEffect } from './effects.ts'
import { giveMedicine } from './givings.ts'
import { readHealth, readRound } from './health.ts'
import { tellMatter } from './matters.ts'
import { stopMedicine, writeMedicine } from './medicines.ts'
import { confirm } from './second-person.ts'
import { tellStock } from './stock.ts'
import { readWhoGives, sayWhoGives } from './who-gives.ts'

export const healthOperations: Handled[] = [
  handle(allergies.tellAllergy, tellAllergy),
  handle(allergies.endAllergy, endAllergy),
  handle(allergies.tellNoAllergies, tellNoAllergies),
  handle(appointments.addAppointment, addAppointment),
  handle(appointments.tellOutcome, tellOutcome),
  handle(medicines.writeMedicine, writeMedicine),
  handle(medicines.stopMedicine, stopMedicine),
  handle(givings.giveMedicine, giveMedicine),
  handle(givings.confirm, confirm),
  handle(givings.tellEffect, tellEffect),
  handle(givings.tellMatter, tellMatter),
  handle(stock.tellStock, tellStock),
  handle(health.readHealth, readHealth),
  handle(health.readRound, readRound),
  handle(health.readChart, readChart),
  handle(health.readWhoGives, readWhoGives),
  handle(health.sayWhoGives, sayWhoGives),
]
