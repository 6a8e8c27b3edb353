/** Support desks, infrastructure, software, testing and data. */
export const IT = `
Windows support    | desktop support, Windows 10 and 11, deskside support | supporting four hundred Windows users by telephone and at the desk | Windows desktop support
Active Directory   | AD, user accounts, group policy                      | creating accounts and managing group policy                        | Active Directory daily
Microsoft 365      | Office 365, O365, M365                               | administering mailboxes, licences and shared sites                 | Microsoft 365 admin
Service desk       | ticketing system, helpdesk, IT service desk          | logging, prioritising and closing tickets inside the agreed time   | Service desk, tickets and SLAs
Hardware repair    | PC builds, laptop repair, imaging                    | building, imaging and repairing laptops                            | Builds and fixes kit
Networking         | TCP/IP, LAN and WAN, routing and switching           | looking after switches, VLANs and wireless                         | Networking beyond the basics
Firewalls          | firewall rules, VPN                                  | managing firewall rules and VPN access                             | Firewalls
Virtualisation     | virtual machines, hypervisors, VMware                | running forty virtual servers                                      | Virtual servers
Azure              | Microsoft Azure, Entra ID                            | moving servers and identity to Azure                               | Azure
AWS                | Amazon Web Services, EC2 and S3                      | running services on AWS                                            | AWS
Linux              | Ubuntu, Red Hat, Linux administration                | patching and monitoring Linux servers                              | Linux
PowerShell         | PowerShell scripting                                 | scripting joiners and leavers in PowerShell                        | PowerShell
Backups            | backup and recovery, disaster recovery               | testing backups every month                                        | Backups that have been tested
ITIL               | incident management, change management               | following incident and change management                           | ITIL way of working
JavaScript         | JS, ES6                                              | building interactive pages in JavaScript                           | JavaScript
TypeScript         | typed JavaScript                                     | moving a large code base to TypeScript                             | TypeScript
React              | ReactJS, React.js                                    | building React components with tests                               | React or something close
HTML and CSS       | HTML5, CSS3, responsive pages                        | building accessible pages in HTML and CSS                          | Clean HTML and CSS
C#                 | C sharp, ASP.NET, .NET                               | building web services in C#                                        | C#, recent .NET
C++                | Cpp, modern C++                                      | writing control software in C++                                    | C++
Python             | Python 3, Django                                     | writing services and scripts in Python                             | Python
PHP                | Laravel, PHP 8                                       | maintaining PHP sites                                              | PHP
SQL                | SQL Server, T-SQL, PostgreSQL, MySQL                 | writing and tuning SQL queries                                     | Solid SQL
REST APIs          | API development, web services                        | designing and documenting REST APIs                                | REST APIs
Git                | version control, pull requests                       | reviewing colleagues' pull requests                                | Git and code review
Docker             | containers, Kubernetes                               | packaging services in containers                                   | Containers
Automated builds   | CI/CD, build pipelines, DevOps                       | keeping the build pipeline green                                   | CI pipelines
Unit testing       | TDD, automated unit tests                            | writing unit tests first                                           | Writes tests
Manual testing     | test cases, exploratory testing, UAT                 | writing test cases and logging defects               | Manual testing with an eye for detail
Test automation    | automated testing, Selenium, Playwright              | automating regression tests                                        | Test automation
Agile working      | agile, scrum, kanban                                 | working in two-week sprints                                        | Agile team
Power BI           | PowerBI, DAX                                         | building Power BI reports for managers                        | Power BI
Data analysis      | data analyst, analytics, MI reporting                | analysing sales and stock to answer managers' questions            | Turns data into an answer
Data cleaning      | data quality, ETL, data migration                    | cleaning and migrating customer data               | Data quality
Business analysis  | requirements gathering, process mapping              | mapping processes and writing requirements                         | Gathers requirements
`;
