/** Maintenance, welding, machining, electrical work, drawing and quality. */
export const ENGINEERING = `
Mechanical maintenance   | mechanical fitting, fitter                          | stripping and rebuilding gearboxes, pumps and conveyors             | Mechanical bias, can strip a gearbox
Electrical maintenance   | electrical bias, electrical fault finding           | finding electrical faults on three-phase machinery                  | Electrical bias with three-phase
PLC fault finding        | PLCs, PLC diagnostics                               | reading PLC code to find faults                                     | Can read a PLC to find a fault
Planned maintenance      | PPM, preventative maintenance, TPM                  | carrying out planned maintenance and closing the job sheets         | PPMs done and signed off
Hydraulics               | hydraulic systems                                   | repairing hydraulic presses                                         | Hydraulics
Pneumatics               | pneumatic systems, compressed air                   | repairing pneumatic cylinders and valves                            | Pneumatics
Conveyors                | conveyor systems, sortation                         | keeping sorters and conveyors running through peak                  | Conveyors
Robotics                 | robot cells, robot programming                      | teaching positions on palletising robots                            | Robots, any make
MIG welding              | MIG, MIG welder, MAG welding                        | MIG welding mild steel frames from drawings                         | MIG, mild steel, all day
TIG welding              | TIG, TIG welder                                     | TIG welding stainless and aluminium                                 | TIG on stainless
Stick welding            | MMA, arc welding                                    | stick welding on site                                               | MMA for site days
Fabrication              | plating, sheet metal work, fabricator               | marking out, cutting and fabricating steelwork                      | Marks out from a drawing
Reading drawings         | engineering drawings, technical drawings, blueprints | working from engineering drawings to close limits                  | Reads a drawing without help
Grinding and finishing   | linishing, grinding, deburring                      | grinding and finishing to a visual standard                         | Tidy finisher
CNC turning              | CNC lathe, turner                                   | turning parts on CNC lathes to 0.02 mm                              | CNC lathes
CNC milling              | CNC mill, machining centres, miller                 | milling on three- and five-axis machining centres                   | CNC mills, three axis at least
CNC setting              | setter operator, setting CNC machines               | setting tools, offsets and first-offs                               | Sets as well as operates
CNC programming          | G-code, CAM programming                             | programming at the machine and by CAM                               | Programs at the control
Manual machining         | manual lathe, manual mill, centre lathe             | making one-offs on a centre lathe                                   | Manual lathe now and then
Measuring equipment      | micrometers, verniers, CMM                          | inspecting first-offs with micrometers and height gauges            | Measures properly
Electrical installation  | first fix and second fix, domestic and commercial installation | installing lighting, power and containment on commercial sites | Commercial installation
Testing and inspection   | inspection and test, fixed wire testing             | testing and certifying installations                                | Can test and certify
Containment              | conduit, trunking and tray, cable tray              | running tray, trunking and conduit                                  | Containment, neat
Fire alarms              | fire alarm installation, emergency lighting         | installing and commissioning fire alarms                            | Fire alarms would help
PAT testing              | portable appliance testing                          | PAT testing offices and schools                                     | PAT
AutoCAD                  | Auto CAD, 2D drawing                                | drawing general arrangements and details in AutoCAD                 | AutoCAD
SolidWorks               | Solid Works, 3D modelling                           | modelling parts and assemblies in SolidWorks                        | SolidWorks
Tolerancing              | GD&T, limits and fits                               | applying limits and fits so that parts go together                  | Understands limits and fits
Design for manufacture   | DFM, product design                                 | designing parts the shop floor can make                             | Designs what we can make
Root cause analysis      | 8D, five whys, RCA                                  | leading root cause analysis after customer returns                  | Gets to the root cause
Quality auditing         | ISO 9001, internal audits                           | auditing to ISO 9001 and closing actions                            | ISO 9001 audits
Calibration              | gauge control                                       | keeping gauges in calibration                                       | Calibration
`;
