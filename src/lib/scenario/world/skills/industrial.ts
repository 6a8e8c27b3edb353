/** Warehouses and factories. */
export const INDUSTRIAL = `
Order picking               | picking, order picker, pick and pack                   | picking orders against the clock with very few errors / picking mixed cases for store deliveries | Has picked orders against a target
Packing                     | packer, packing and labelling, hand packing            | packing and labelling parcels for dispatch                                                       | A careful packer, returns cost us
Goods in                    | goods-in, inbound, goods receiving, GRN                | booking deliveries in, checking them against the order and raising shortages                     | Goods-in experience, checking off against the PO
Dispatch                    | despatch, goods out, outbound                          | loading trailers in drop order and completing the dispatch paperwork                             | Knows a dispatch bay
Stock control               | inventory, inventory control, stock management, perpetual inventory | counting stock daily and chasing down discrepancies / running the cycle count and adjusting stock records | Stock control background, we count every day
Hand-held scanner           | RF scanner, HHT, RDT, RF gun                           | using a hand-held scanner for every move                                                         | Used to hand-held scanners
Voice picking               | voice headset, pick by voice                           | picking 180 cases an hour by voice headset                                                       | Has picked by voice
Warehouse management system | WMS, warehouse system                                  | booking stock moves on the warehouse management system                                           | Has used a WMS, any make
SAP                         | SAP ERP, SAP WM, S/4HANA                               | booking goods receipts and transfers in SAP                                                      | SAP or a stock system like it
Counterbalance forklift     | counterbalance, FLT, fork lift, forklift, CB truck     | unloading curtain-siders with a counterbalance truck / tipping containers and feeding the lines by FLT | Counterbalance, and it has to be in date
Reach truck                 | reach, RT, reach FLT, high reach                       | operating a reach truck in narrow aisles with no damage              | Reach truck, our racking is nine high
VNA truck                   | VNA, very narrow aisle, man-up truck                   | replenishing pick faces in very narrow aisles                                                    | VNA trained, or reach and willing to learn
Low level order picker      | LLOP, LLOP truck                                       | picking full pallets by LLOP truck                                                               | LLOP experience
Powered pallet truck        | PPT, ride-on pallet truck                              | moving pallets to the bays by powered pallet truck                                               | PPT, we can train the right person
Loading and unloading       | container tipping, devanning, tipping                  | tipping containers by hand and stacking to a pattern                                             | Not afraid of a container
Palletising                 | pallet stacking, pallet building, shrink wrapping      | building and wrapping pallets to the customer's pattern                                          | Can build a safe pallet
Production line work        | production line, line operative, line work             | keeping a fast production line fed and clear                                                     | Production line experience, it moves quickly
Machine operation           | machine operator, machine minding, running machines    | running the machine, checking the settings and clearing jams                                     | Has run production machines
Machine setting             | tool changes, changeovers, line changeover             | setting up for the next product and getting the line away on time                                | Can do a changeover without being stood over
Packing machinery           | flow wrap, form fill seal, case erector                | running flow wrap and case packing lines                                                         | Has run packing machinery
Quality checks              | QC, in-process checks, quality inspection, QA checks   | weighing and checking samples every half hour and quarantining rejects                           | Quality checks done properly and written down
Food hygiene                | food safety, high care, low risk high risk             | working to food hygiene rules in a chilled factory                                               | Food hygiene, level 2 or as good as
HACCP                       | hazard analysis, critical control points               | monitoring critical control points and recording corrective actions                              | Understands HACCP
Good manufacturing practice | GMP, batch records                                     | completing batch records to GMP                                                                  | GMP, we are audited
Lean working                | 5S, lean manufacturing, kaizen, continuous improvement | taking part in 5S and getting the changeover time down                                           | Some lean or 5S
Assembly                    | bench assembly, product assembly, assembler            | assembling parts by hand from drawings and work instructions                                     | Assembly work, good with hand tools
Injection moulding          | moulding, plastic moulding                             | tending a bank of injection moulding machines                                                    | Moulding shop experience
Recycling sorting           | waste sorting, picking line                            | sorting recyclables on a picking line                                                            | Has worked in waste or recycling
`;
