/** Kitchens, dining rooms, hotels and cleaning. */
export const HOSPITALITY = `
Food preparation      | food prep, mise en place, prep work           | preparing vegetables, salads and desserts for service        | Quick, clean prep
Grill section         | grill chef, running the grill                 | running the grill through a 200-cover service                | Can hold the grill on a Saturday
Sauce section         | sauce, larder                                 | running sauce and larder                                     | Strong on sauce
Pastry                | baking, pastry section                        | making bread and pastry from scratch                         | Some pastry
Batch cooking         | mass catering, contract catering, school meals | cooking for three hundred covers a day                      | Used to volume
Menu planning         | writing menus, menu development               | writing seasonal menus and costing every dish                | Writes menus that sell
Food costing          | GP control, gross profit, portion control     | keeping gross profit at 68 per cent                          | Watches the GP
Kitchen ordering      | stock ordering, supplier ordering             | ordering from suppliers and checking what arrives            | Orders sensibly
Allergens             | allergen awareness, allergen control          | recording allergens and answering guests' questions          | Allergens by heart
Kitchen porter work   | pot wash, KP, kitchen porter                  | keeping the pot wash moving and the kitchen floor clean      | Reliable on the pot wash
Table service         | waiting on, waiting at table, silver service  | waiting on ten tables in a busy restaurant                   | Has waited on and can carry three plates
Bar work              | bartending, bar service, pulling pints        | serving on a busy bar and changing barrels                   | Bar experience
Cocktails             | mixology, cocktail bar                        | making cocktails to the house recipe                         | Cocktails
Barista               | coffee making, barista skills                 | making coffee at a rate on a busy station kiosk              | Pulls a decent coffee
Events and banqueting | banqueting, functions, weddings               | setting up and serving weddings of 180 guests                | Functions and weddings
Reservations          | bookings, table bookings                      | taking bookings and managing the table plan                  | Handles bookings
Hotel reception       | hotel front office, check-in and check-out    | checking guests in and out and balancing the shift           | Hotel front desk
Cellar management     | cellar, line cleaning                         | cleaning lines and looking after the cellar                  | Cellar
Room cleaning         | room attendant, hotel housekeeping, chambermaid work | cleaning fourteen bedrooms a shift to the hotel's standard | Bedrooms to a standard and on time
Linen and laundry     | laundry, linen room                           | running the linen room                                       | Laundry
Commercial cleaning   | office cleaning, contract cleaning            | cleaning offices before staff arrive                         | Cleaning experience and a key holder
Deep cleaning         | deep cleans, industrial cleaning              | deep cleaning kitchens and food plants                       | Deep cleans
Floor care            | buffing, scrubber dryer                       | using buffing machines and a scrubber dryer                  | Floor machines
COSHH                 | cleaning chemicals, chemical handling         | storing and diluting chemicals to COSHH                      | COSHH
`;
