/** Schools: in front of a class, beside a child, and in the office. */
export const TEACHING = `
Lesson planning            | planning lessons, schemes of work, medium term planning     | planning and teaching a full timetable of lessons                        | Plans a week that somebody else can pick up
Classroom management       | behaviour in class, class management                        | keeping a class of thirty settled and at work                            | Can hold a lively class
Assessment for learning    | marking and feedback, pupil progress, formative assessment  | marking books and using the results to plan the next lesson              | Marks to our policy
Phonics                    | systematic phonics, synthetic phonics, early reading        | teaching daily phonics to groups of eight                                | Phonics every morning, so has taught it
Key stage 1                | KS1, infants, Years 1 and 2                                 | teaching five- to seven-year-olds across the curriculum                  | Key stage 1
Key stage 2                | KS2, juniors, Years 3 to 6                                  | teaching seven- to eleven-year-olds, including a Year 6 class            | Key stage 2
Primary mathematics        | maths mastery, number work                                  | teaching mathematics by small steps and with objects to handle           | Confident with mastery maths
Secondary mathematics      | maths teaching, GCSE maths                                  | teaching mathematics to Years 7 to 11                                    | Maths to GCSE
Science teaching           | GCSE science, combined science                              | teaching science with practical work, to GCSE                            | Science, practicals included
English teaching           | GCSE English, English literature                            | teaching English language and literature to GCSE                         | English to GCSE
Modern languages           | MFL, French and Spanish                                     | teaching French and Spanish to Years 7 to 9                              | French, Spanish a bonus
Physical education         | PE, games lessons                                           | teaching PE and taking teams to fixtures                                 | PE, and a club after school
Music teaching             | class music, singing                                        | teaching class music and running the choir                               | Class music
School computing           | computing curriculum, coding with pupils                    | teaching computing and looking after the tablets                         | Computing
Supply cover               | short notice cover, day-to-day supply                       | walking into a new school at eight and teaching at nine                  | Used to supply, at short notice
SATs preparation           | Year 6 boosters, end of key stage tests                     | preparing Year 6 groups for their tests                                  | Year 6 and its tests
Form tutor work            | form tutor, pastoral care                                   | looking after a form of twenty-eight                                     | Takes a form
Parents’ evenings          | talking to parents, reporting to parents                    | meeting parents and writing reports                                      | Good with parents
`;

export const CLASSROOM = `
One-to-one support         | 1:1 support, one to one                                     | supporting one child through the school day                              | One to one, the same child every day
Small group work           | intervention groups, booster groups                         | running reading and number groups of four to six                         | Takes small groups out
Special needs support      | SEN support, SEND, additional needs                         | supporting pupils with education, health and care plans                  | SEN experience, please
Autistic pupils            | ASC pupils, autism in school                                | supporting autistic pupils with a visual timetable and calm routines     | Has worked with autistic children
Speech and language support | speech and language groups, language programmes            | carrying out programmes set by a speech therapist                        | Speech and language groups
Makaton                    | Makaton signing, signing with children                      | signing with Makaton through the day                                     | Signs Makaton
Calm handling              | de-escalation, positive handling                            | calming things before they get loud, and writing down what happened      | Stays calm when a child does not
Sensory room               | sensory play, sensory circuits                              | running sensory circuits before the first lesson                         | Sensory circuits
Personal care of pupils    | toileting pupils, intimate care in school                   | helping pupils with toileting, feeding and medication by their plans     | Personal care is part of this job
Cover supervision          | cover supervisor, supervising lessons                       | supervising lessons that a teacher has set                               | Cover lessons, work is set
Playground supervision     | lunchtime supervision, break duty                           | supervising play and lunch, and dealing with bumps                       | Does lunch and break duty
Learning records           | provision maps, learning journals                           | keeping the record of what each pupil can do                             | Keeps the records we send home
Safeguarding children      | child protection, keeping children safe                     | noticing, writing down and reporting concerns about children             | Knows whom to tell and tells them
School trips               | educational visits, trip leading                            | going on trips and counting heads                                        | Comes on trips
English as an additional language | EAL, new to English                                  | supporting pupils who are new to English                                 | EAL groups
School information system  | school database, pupil database, MIS                        | keeping pupils, attendance and contacts right on the school system       | Knows a school system
Attendance work            | attendance calls, absence calls                             | ringing the parents of absent pupils before half past nine               | First-day absence calls
Exam invigilation          | invigilator, invigilating                                   | invigilating exams by the book                                           | Invigilation
`;

/** Nurseries, pre-schools and childminding settings. */
export const EARLY_YEARS = `
Early years foundation stage | EYFS, early years curriculum                              | planning play and learning in the early years foundation stage           | Knows the EYFS
Key person                 | key worker in nursery, key children                         | being the key person of a group of children and writing to their families | A key person children run to
Baby room                  | under twos, baby care                                       | caring for babies: feeds, sleep and play                                 | Baby room, under twos
Toddler room               | two year olds, twos room                                    | looking after two-year-olds, their play and their naps                   | Twos room
Pre-school room            | three to fives, nursery class                               | getting three- and four-year-olds ready for school                       | Pre-school room
Observation and planning   | observations, next steps                                    | observing children, and planning what comes next                         | Observations done and next steps written
Settling in                | settling children, transitions                              | settling new children and their parents                                  | Settles a new child kindly
Forest school              | outdoor learning, woodland sessions                         | leading forest school sessions in all weathers                           | Outdoors whatever the weather
Nursery meals              | weaning, feeding children                                   | serving meals with the allergies of each child in mind                   | Serves meals, allergies and all
Nappy changing             | nappies, toilet training                                    | changing nappies and helping with toilet training                        | Nappies are part of it
Room leading               | room leader, leading a nursery room                         | leading a room, its rota and its ratios                                  | Has led a room
Staff to child ratios      | ratios, deploying staff                                     | keeping the ratios right through breaks and absence                      | Understands ratios
Two-year checks            | progress check at two, integrated review                    | writing the progress check at two with parents                           | Writes the progress check at two
Nursery management         | managing a nursery, deputy in nursery                       | running a nursery of sixty places                                        | Has run a setting
`;
