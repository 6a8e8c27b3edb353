/** On the road, and in the office that sends people there. */
export const LOGISTICS = `
HGV Class 1 driving      | Class 1, HGV 1, LGV C+E, C+E, artic driving, Class One | running to regional depots on days and nights / covering the Midlands trunk | Class 1 and at least some of it recent
HGV Class 2 driving      | Class 2, HGV 2, LGV C, Cat C, rigid driving, Class Two | driving an 18-tonne rigid on local and regional work                                             | Class 2, multi-drop on rigids
Van driving              | 3.5 tonne, van driver, long wheelbase van              | driving a long wheelbase van on set routes                                                   | Comfortable in a 3.5 tonne van
Multi-drop delivery      | multidrop, multi drop, parcel delivery, courier work   | making up to 110 drops a day                                                                 | Multi-drop, 80 to 100 a day
Trunking                 | trunk work, depot to depot, hub runs                   | trunking trailers between hubs overnight                                                     | Night trunk experience
Tramping                 | nights out, tramper                                    | spending four nights out a week                                                              | Happy with nights out
Digital tachograph       | tacho, digi tacho, drivers' hours                      | keeping to drivers' hours with a digital tachograph                                          | No infringements on the tacho, please
Vehicle checks           | walk-round checks, defect reporting, daily checks      | carrying out walk-round checks and reporting defects                                         | Does the walk-round check every morning
Load securing            | strapping, ratchet straps, roping and sheeting         | securing loads with straps and chains                                                        | Knows how to strap a load
Tail lift                | tail-lift, cages and tail lift                         | delivering cages by tail lift                                                                | Tail lift and cages
HIAB                     | lorry loader, hiab crane                               | offloading bricks and timber by HIAB                                                         | HIAB ticket wanted
ADR                      | dangerous goods, hazardous goods                       | carrying dangerous goods in packages                                                         | ADR packages
Moffett                  | truck mounted forklift                                 | delivering with a truck mounted forklift                                                     | Moffett would be useful
Proof of delivery        | POD, delivery paperwork                                | getting signatures and photographs as proof of delivery                                      | PODs back every night
Route planning           | journey planning, routing                              | planning the day's drops around delivery windows                                             | Can plan a route without being told
Transport planning       | traffic planning, transport scheduling, load planning  | planning forty vehicles a night and matching loads to drivers                                | Has planned transport, not only logged it
Drivers' hours rules     | WTD, tacho analysis, driver debrief                    | debriefing drivers and checking hours and defects                                            | Understands drivers' hours from the office side
Fleet administration     | fleet admin, vehicle files, MOT and service planner    | keeping vehicle files, MOT dates and service dates up to date                                | Fleet admin, operator's licence standard
Import and export        | customs entries, shipping paperwork, export documents  | preparing export documents and customs entries                                               | Import or export paperwork
Freight booking          | booking hauliers, subcontractor booking                | booking subcontractors and getting the right price                                           | Has booked hauliers
`;
