// Written from the model by the tests of the repository; not to be changed by hand.

/** What the assessments of drivers and obstacles do to the savings. */
export type Adjustment = {
  /** The part of the savings that is realised: 1 where no assessment takes anything away. Never more, since what helps
   * makes up for what hinders and cannot save what is not there. */
  realisation: Share,
  /** Years by which they are late. */
  delay: number,
};

/** One service group of figure 9. */
export type Allocation = {
  /** Invoices of one year. */
  cost: NokPerYear,
  /** The part that is base operations; the rest is business systems. */
  base_operations: Share,
};

/** An amount as far as it is known. */
export type Amount = {
  /** The least it may be. */
  low: NokPerYear | null,
  /** What is reckoned with. */
  likely: NokPerYear | null,
  /** The most it may be. */
  high: NokPerYear | null,
};

/** A driver or an obstacle, as the members judge it. */
export type Assessment = {
  /** What is judged. */
  topic: Topic,
  /** How much it weighs here. */
  importance: Importance | null,
  /** Why. */
  note: string,
  /** What it adds to the part of the savings that is realised; below zero where it takes away. Nothing unless the user says so. */
  effect: Share,
  /** Years by which it delays the savings. */
  delay: number,
};

/** What a municipality's cost of an element rests on. */
export type Basis = "own" | "estimated";

/** Who answers for a saving, and how it is measured. */
export type BenefitOwner = {
  /** The role that answers. */
  role: string,
  /** What is measured, or done. */
  measure: string,
};

/** A step of the histogram. */
export type Bin = {
  /** From here, */
  from: number,
  /** to here, */
  to: number,
  /** so many draws; */
  draws: number,
  /** and this part of all is in it or below. */
  below: number,
};

/** Who bears a cost. */
export type Borne = "shared" | "by_each_member" | "by_users";

/** How amounts of the study's year become amounts of the price year. */
export type Carried = {
  /** What prices are multiplied by. */
  prices: number,
  /** What the cost of a full-time equivalent is multiplied by. */
  wages: number,
  /** How much dearer than all else staff becomes in a year of the horizon: 1 for not at all. */
  real_wages: number,
};

/** One cooperation, as its members see it. Not yet checked: see `crate::ValidCase`. */
export type Case = {
  /** What the cooperation is called. */
  name: string,
  /** Who is in it, in the order in which they are listed. */
  members: Array<Member>,
  /** What missing figures are estimated from, and how cooperation saves: a scenario of the national model, the study's or
   * one changed for this case. Municipalities listed in it give the classes' rates. */
  basis: Scenario,
  /** Which costs count. */
  scope: Scope,
  /** The price level of all amounts, and how wages and prices grow. */
  prices: Prices,
  /** How the members will operate together (§ 2.5), and what that does to their staff. */
  operating: Operating,
  /** The data rooms they will have together (§ 3.2). */
  common_rooms: CommonRooms,
  /** Years after the first that are looked at. */
  horizon: number,
  /** Discount rate per year, in real terms. */
  discount_rate: Share,
  /** The part of the full saving of each element that is realised in year 1, 2 and so on. The last one holds for the years
   * that follow; none at all is the full saving from year 1. */
  phase_in: PerElement<Array<Share>>,
  /** What it costs to get there, and what the cooperation costs each year. */
  costs: Array<Cost>,
  /** How shared costs are divided. */
  key: CostKey,
  /** What a krone of public money costs society beyond itself, in the socio-economic view. */
  tax_financing_cost: Share,
  /** The part of the shared costs whose value added tax nobody gets back. */
  vat_not_compensated: Share,
  /** What helps and hinders (§ 4), as the members judge it. */
  assessments: Array<Assessment>,
  /** What changes for the better or the worse without a price (§ 3.5). */
  effects: Array<Effect>,
  /** Who answers for each element's saving. */
  owners: PerElement<BenefitOwner>,
  /** What is uncertain, and how. */
  uncertainty: Uncertainty,
};

/** What a case comes to. Amounts are kroner; those of a year are in `years`, year 0 first. */
export type CaseResults = {
  /** Cost today and with cooperation by element, when all savings are realised. */
  elements: PerElement<Change>,
  /** The same, all elements together. */
  sum: Change,
  /** The yearly saving when all savings have come, data rooms included, before what the assessments say of it: kroner. */
  full_savings_per_year: number,
  /** What the assessments say of it. */
  adjustment: Adjustment,
  /** The yearly saving when all of it that is realised has come: kroner, without growth of wages beyond that of prices. */
  savings_per_year: number,
  /** The members' own economy. */
  municipal: Worth,
  /** Society's: public money counts with what raising it costs. */
  socio_economic: Worth,
  /** As in `municipal`. */
  net_present_value: number,
  /** As in `municipal`: years, nothing if it never pays. */
  payback_years: number | null,
  /** The net present value where every cost is its lowest. */
  with_low_costs: number,
  /** The net present value where every cost is its highest. */
  with_high_costs: number,
  /** Savings and costs of each year, from 0 to the horizon. */
  years: Array<Year>,
  /** Each member under the chosen key, in the order of the case. */
  members: Array<MemberResult>,
  /** Every key that the members' figures allow, the chosen one first. */
  keys: Array<KeyResult>,
  /** Data rooms today and in common. */
  rooms: RoomResults,
  /** How the study's amounts became amounts of the price year. */
  carried: Carried,
  /** What a full-time equivalent costs in the price year: kroner. */
  cost_per_fte: number,
  /** Costs that have a place in the case and no amount: results are without them. */
  not_filled_in: Array<CostKind>,
};

/** A yearly cost today and with cooperation. */
export type Change = {
  /** Cost today. */
  today: NokPerYear,
  /** Cost with cooperation. */
  with_cooperation: NokPerYear,
  /** The difference; negative where cooperation costs more. */
  saving: NokPerYear,
};

/** The data rooms that replace the members' own. */
export type CommonRooms = {
  /** How many: none where the members keep their own, two for one to take over from the other. */
  number: number,
  /** Square metres of each; follows from today's where it is not given. */
  area: number | null,
  /** How well today's servers are used. */
  utilisation_today: Share | null,
  /** How well those in common will be: the better, the less room they take. */
  utilisation: Share | null,
  /** Which of a room's costs are on a budget for IT. */
  on_it_budget: RoomBudget,
};

/** One published number. */
export type Comparison = {
  /** The figure that prints it. */
  figure: number,
  /** Row of the figure. */
  row: Row,
  /** What the number is. */
  quantity: Quantity,
  /** The number as printed, in `Comparison::measure`. */
  published: number,
  /** The number that follows from the study's inputs, in the same measure. */
  computed: number,
  /** Computed less published. */
  deviation: number,
  /** Unit of the numbers, and the decimals printed. */
  measure: Measure,
  /** Whether they agree. */
  verdict: Verdict,
};

/** A cost that comes with the cooperation (§ 3.6). */
export type Cost = {
  /** What it is for. */
  kind: CostKind,
  /** The amount of one year: of one unit, where there is a quantity. Empty until somebody knows it. */
  amount: Amount,
  /** How many units: systems to migrate, months of parallel running; 1 where nothing is counted. */
  quantity: number,
  /** The first year in which it is paid; 0 is the year in which the case begins. */
  from_year: number,
  /** In how many years it is paid, the amount each time. */
  years: number,
  /** Who bears it; see `Cost::bearing`. */
  borne: Borne,
  /** What runs twice: a month of parallel running then costs a twelfth of what these cost the members today. */
  runs_twice: PerElement<boolean>,
  /** Whether it is paid from a budget for IT. */
  on_it_budget: boolean,
  /** The user's own words. */
  note: string,
};

/** How a shared cost is divided. */
export type CostKey = { "kind": "equal" } | { "kind": "inhabitants" } | { "kind": "users" } | { "kind": "fte" } | { "kind": "ownership" } | { "kind": "weights" } | { "kind": "fixed_and_inhabitants",
  /** The part that is the same for each. */
  fixed: Share,
};

/** What a cost is for. The first five are the study's (§ 3.6), the others what users have met; ours. */
export type CostKind = "analysis" | "data_centre" | "parallel_running" | "migration" | "training" | "procurement" | "project_management" | "network" | "double_licences" | "staff_transfer" | "old_systems" | "security" | "contingency" | "operation" | "other";

/** A number of municipalities. */
export type Count = number;

/** How an uncertain number is spread. */
export type Distribution = { "kind": "pert",
  /** The lowest. */
  low: number,
  /** The likely one. */
  likely: number,
  /** The highest. */
  high: number,
} | { "kind": "triangular",
  /** The lowest. */
  low: number,
  /** The likely one. */
  likely: number,
  /** The highest. */
  high: number,
} | { "kind": "uniform",
  /** The lowest. */
  low: number,
  /** The highest. */
  high: number,
} | { "kind": "normal",
  /** One time in ten below. */
  low: number,
  /** One time in ten above. */
  high: number,
} | { "kind": "log_normal",
  /** One time in ten below. */
  low: number,
  /** One time in ten above. */
  high: number,
} | { "kind": "fixed",
  /** The value. */
  value: number,
};

/** An effect without a price, by the plus–minus method of the state's guidance: importance × extent. */
export type Effect = {
  /** Which. */
  kind: EffectKind,
  /** The user's name of it, where it is their own. */
  name: string,
  /** How much the matter weighs. */
  importance: Importance | null,
  /** How much changes: −3 much for the worse, 0 nothing, 3 much for the better. */
  extent: number | null,
  /** Why. */
  reason: string,
};

/** The study's seven effects on quality (§ 3.5), or the user's own. */
export type EffectKind = "network_quality" | "uniformity" | "redundancy" | "monitoring" | "life_cycle" | "processes" | "competence" | "own";

/** Element of the value chain of municipal IT (figure 1). */
export type Element = "telecom" | "base_operations" | "business_systems" | "staff";

/** Full-time equivalents (*årsverk*). */
export type Fte = number;

/** How the cost of a full-time equivalent follows from the statistics (§ 3.4, note 2). */
export type FteCost = {
  /** Labour cost per full-time equivalent in the ICT industry in the year of the statistics. */
  statistics: NokPerFte,
  /** Growth per year since. */
  yearly_growth: Share,
  /** Years since. */
  years: number,
  /** What the result is rounded to. */
  rounded_to: NokPerFte,
  /** The user's own cost, which takes the place of the derived one. */
  own: NokPerFte | null,
};

/** Municipalities taken together. */
export type Group = {
  /** How many there are. */
  municipalities: Count,
  /** Their inhabitants. */
  inhabitants: Inhabitants,
  /** Yearly cost by element. */
  elements: PerElement<Change>,
  /** Yearly cost of all elements. */
  sum: Change,
  /** Full-time equivalents in IT today. */
  fte_today: Fte,
  /** Full-time equivalents in IT with cooperation. */
  fte_with_cooperation: Fte,
};

/** How much something weighs with the members. */
export type Importance = "small" | "medium" | "large";

/** A number of inhabitants. */
export type Inhabitants = number;

/** Element paid for by supplier invoices: all but staff. */
export type InvoicedElement = "telecom" | "base_operations" | "business_systems";

/** The members under one key. */
export type KeyResult = {
  /** Which key. */
  key: CostKey,
  /** Each member's part of the shared costs of all years, in the order of the case. */
  shared_costs: Array<number>,
  /** Each member's net present value. */
  net_present_values: Array<number>,
  /** Numbers of the members whose net present value is below zero. */
  losers: Array<string>,
};

/** Unit of a published number, with the precision it is printed with. */
export type Measure = "number" | "one_decimal" | "hundreds" | "millions" | "nok_per_inhabitant" | "percent";

/** How cooperation changes the cost of one element in one size class. */
export type Mechanism = { "kind": "no_saving" } | { "kind": "close_the_gap",
  /** The class whose rate is approached. */
  to: SizeClass,
  /** How much of the gap is closed. */
  share: Share,
} | { "kind": "target_rate",
  /** Cost per inhabitant per year with cooperation. */
  rate: NokPerInhabitant,
} | { "kind": "target_fte",
  /** Full-time equivalents per municipality with cooperation. */
  fte: Fte,
} | { "kind": "percentage",
  /** The part of today's cost that is saved. */
  share: Share,
};

/** One member. */
export type Member = {
  /** Four digits, leading zero included: "0604". */
  number: string,
  /** Its name. */
  name: string,
  /** Its inhabitants. */
  population: Inhabitants,
  /** Its own costs; what is missing is estimated from its class. */
  costs: PerInvoiced<NokPerYear | null>,
  /** Those of them that were carried over from supplier invoices, as they were then: an element whose own cost is another now
   * has been changed since. */
  imported: PerInvoiced<NokPerYear | null>,
  /** Its own full-time equivalents in IT; estimated from its class where missing. */
  fte: Fte | null,
  /** People who use its IT. */
  users: Count | null,
  /** Its part of the cooperation; all members' sum to 1. */
  ownership: Share | null,
  /** Its weight where members agree on weights of their own. */
  weight: number | null,
  /** The part of its base operations that it runs itself (figure 5). */
  in_house: Share | null,
  /** The part of its production that is in a public cloud (figure 6). */
  cloud: Share | null,
  /** Its data rooms. */
  rooms: Array<Room>,
};

/** One member under the chosen key. */
export type MemberResult = {
  /** Its number. */
  number: string,
  /** Its name. */
  name: string,
  /** Its inhabitants. */
  population: Inhabitants,
  /** Its size. */
  class: SizeClass,
  /** Whether the cost of an element is its own or estimated. */
  basis: PerElement<Basis>,
  /** Cost today and with cooperation by element, when all savings are realised. */
  elements: PerElement<Change>,
  /** Its full-time equivalents today. */
  fte_today: Fte,
  /** The same with cooperation. */
  fte_with_cooperation: Fte,
  /** The yearly saving when all of it that is realised has come, data rooms included, shared costs not taken off: kroner. */
  savings_per_year: number,
  /** Its part of the shared costs, all years. */
  shared_costs: number,
  /** What it bears for itself, all years. */
  own_costs: number,
  /** Savings less what it bears for itself, discounted. */
  worth_before_shared: number,
  /** The same less its part of the shared costs. */
  net_present_value: number,
  /** Under a key that divides a fixed part equally and the rest by inhabitants, the fixed part at which this member neither
   * gains nor loses; nothing where it gains under all of them, or loses under all. */
  stops_gaining_at: number | null,
};

/** How the result of a member is spread. */
export type MemberSpread = {
  /** Its number. */
  number: string,
  /** Its name. */
  name: string,
  /** The mean. */
  mean: number,
  /** One time in ten it is below. */
  p10: number,
  /** As often below as above. */
  p50: number,
  /** One time in ten it is above. */
  p90: number,
  /** The part of the draws below zero. */
  probability_of_loss: number,
};

/** One municipality, with what is known of it. */
export type Municipality = {
  /** Four digits, leading zero included: "0301". */
  number: string,
  /** Its name. */
  name: string,
  /** Its inhabitants. */
  population: Inhabitants,
  /** Its own costs; what is missing is estimated from its class. */
  costs: PerInvoiced<NokPerYear | null>,
  /** Its own full-time equivalents in IT; estimated from its class where missing. */
  fte: Fte | null,
  /** Whether its costs were carried over from supplier invoices. */
  imported: boolean,
};

/** Results of one municipality. */
export type MunicipalityResult = {
  /** Its number. */
  number: string,
  /** Its name. */
  name: string,
  /** The class its population puts it in. */
  class: SizeClass,
  /** Its figures, in the form that classes have. */
  result: Group,
  /** Whether the cost of an element is its own or estimated from its class. */
  basis: PerElement<Basis>,
  /** Whether its own costs were carried over from supplier invoices. */
  imported: boolean,
};

/** Kroner per full-time equivalent per year. */
export type NokPerFte = number;

/** Kroner per inhabitant per year (*innbyggerkostnad*). */
export type NokPerInhabitant = number;

/** Kroner per year. */
export type NokPerYear = number;

/** How the members will operate together, and what a user thinks that this does to staff. Ours: the study shows no such effect. */
export type Operating = {
  /** The part of base operations that they will run themselves. */
  in_house: Share | null,
  /** The part of production that will be in a public cloud. */
  cloud: Share | null,
  /** The part of a member's staff that goes where all of its base operations is handed to others. */
  staff_by_outsourcing: Share,
  /** The part of a member's staff that goes where all of its production moves to a cloud. */
  staff_by_cloud: Share,
};

/** A rate left out of its class's rate. */
export type Outlier = {
  /** Number of the municipality. */
  number: string,
  /** Name of the municipality. */
  name: string,
  /** The element. */
  element: InvoicedElement,
  /** Its own cost per inhabitant. */
  rate: NokPerInhabitant,
};

/** One value for each size class. */
export type PerClass<T> = {
  /** Under 5 000 inhabitants in the study. */
  small: T,
  /** 5 000 to 20 000 inhabitants in the study, both included. */
  medium: T,
  /** Over 20 000 inhabitants in the study. */
  large: T,
};

/** One value for each element of the value chain. */
export type PerElement<T> = {
  /** Networks, wireless, monitoring, firewall (§ 2.1). */
  telecom: T,
  /** Devices, users, printers, data rooms, servers, storage, backup (§ 2.2). */
  base_operations: T,
  /** Line-of-business systems (§ 2.3). */
  business_systems: T,
  /** The IT department's own full-time equivalents (§ 2.4). */
  staff: T,
};

/** One value for each element paid for by supplier invoices. */
export type PerInvoiced<T> = {
  /** See `Element::Telecom`. */
  telecom: T,
  /** See `Element::BaseOperations`. */
  base_operations: T,
  /** See `Element::BusinessSystems`. */
  business_systems: T,
};

/** One value for each service group of figure 9. */
export type PerServiceGroup<T> = {
  /** Consulting, operation and support. */
  it_services: T,
  /** Publishers of software. */
  software_publishing: T,
  /** Wholesale of computers, software and electronics. */
  ict_wholesale: T,
  /** Hosting and data processing. */
  data_processing: T,
  /** Makers of equipment. */
  ict_manufacturing: T,
  /** Repair of equipment. */
  ict_repair: T,
};

/** The price level, and growth. Amounts of the study are carried from `STUDY_YEAR` to the price year; members' own are of
 * that year already. */
export type Prices = {
  /** The year whose kroner all amounts are. */
  year: number,
  /** How wages grow in a year: carries what a full-time equivalent costs, and lets staff grow dearer than all else over
   * the horizon where wages grow faster than prices. */
  wage_growth: Share,
  /** How prices grow in a year. */
  price_growth: Share,
};

/** What a published number is. */
export type Quantity = "municipalities" | "municipalities_with_data" | "inhabitants" | "fte" | "fte_per_municipality" | "fte_per_municipality_with_cooperation" | "inhabitants_per_fte" | "organisations" | "organisations_mostly_outsourced" | "cost" | "cost_per_inhabitant" | "cost_per_inhabitant_with_cooperation" | "small_above_mean" | "base_operations_share" | "business_systems_share" | { "saving": Element } | "saving_on_all";

/** An uncertain number. */
export type Ranged = {
  /** Which: the path of a number of the case, as `costs[0].amount.likely`, or `savings.staff` for the part of an element's
   * computed saving that comes, `costs` for what all costs are multiplied by. */
  of: string,
  /** How. */
  distribution: Distribution,
};

/** How a number goes with the result (Spearman's rank correlation): 1 where the higher always gives the higher. */
export type RankCorrelation = {
  /** The path of the number. */
  of: string,
  /** From −1 to 1. */
  correlation: number,
};

/** How a class's rate follows from its municipalities' own costs. */
export type RateMethod = "weighted" | "unweighted";

/** The discount rates at which a row of amounts is worth nothing. */
export type RateOfReturn = { "kind": "none" } | { "kind": "one", "rates": number } | { "kind": "several", "rates": Array<number> };

/** Why a published number does not follow from the study's own inputs. */
export type Reason = "rates_rounded" | "sums_rounded" | "two_staff_estimates" | "text_and_table" | "figures_disagree" | "mean_does_not_follow" | "implied_staff" | "staff_saving_does_not_follow" | "carried_over";

/** What the model finds. */
export type Results = {
  /** Results of each size class. */
  classes: PerClass<Group>,
  /** The classes together. */
  total: Group,
  /** Results of the municipalities listed by name, in the scenario's order. */
  municipalities: Array<MunicipalityResult>,
  /** Cost per inhabitant that stands for a municipality without costs of its own. */
  rates: PerInvoiced<PerClass<NokPerInhabitant>>,
  /** Municipalities whose own costs the rates rest on; the study's, where none is listed with costs. */
  with_data: PerInvoiced<PerClass<Count>>,
  /** Rates left out as outliers, lowest first within each element. */
  left_out: Array<Outlier>,
  /** How the invoices split between base operations and business systems. */
  split: Split,
  /** Cost of one full-time equivalent. */
  fte_cost: NokPerFte,
};

/** A data room and its yearly costs, as far as they are known; what is not counts nothing. */
export type Room = {
  /** Square metres. */
  area: number | null,
  /** Rent, or what the room would bring if it were let. */
  rent: NokPerYear | null,
  /** Power, cooling included. */
  power: NokPerYear | null,
  /** Access control. */
  access_control: NokPerYear | null,
  /** What else a room costs whatever its size: maintenance, fire protection, emergency power. */
  other: NokPerYear | null,
};

/** Which of a room's costs are on a budget for IT. The study found that rent, power and access control seldom are (§ 4.2). */
export type RoomBudget = {
  /** Rent. */
  rent: boolean,
  /** Power. */
  power: boolean,
  /** Access control. */
  access_control: boolean,
  /** What else a room costs. */
  other: boolean,
};

/** Data rooms today, and in common. Kroner and square metres, of what counts in the case's scope. */
export type RoomResults = {
  /** How many the members have. */
  number: number,
  /** Their area. */
  area: number,
  /** What a room costs a year whatever its size, on average: "the first square metre". */
  fixed_per_room: number,
  /** What a square metre costs a year. */
  per_square_metre: number,
  /** What the rooms cost today. */
  today: number,
  /** Area of each common room. */
  common_area: number,
  /** What the common rooms cost, without value added tax. */
  with_cooperation: number,
};

/** Row of a figure. */
export type Row = { "class": SizeClass } | { "group": ServiceGroup } | { "band": ShareBand } | "sum" | "text";

/** Everything the model computes from. Not yet checked: see `ValidScenario`. */
export type Scenario = {
  /** Where medium begins and ends; sorts `Scenario::municipalities` into classes. */
  size_bounds: SizeBounds,
  /** Municipalities in each class, where none are listed by name. */
  municipality_count: PerClass<Count>,
  /** Inhabitants of each class, where no municipalities are listed by name. */
  inhabitants: PerClass<Inhabitants>,
  /** Cost per inhabitant under the study's allocation, for municipalities without costs of their own. */
  rates: PerInvoiced<PerClass<NokPerInhabitant>>,
  /** Invoices by service group, and how each splits between base operations and business systems. */
  allocation: PerServiceGroup<Allocation>,
  /** Full-time equivalents in IT in each class, all its municipalities together. */
  fte: PerClass<Fte>,
  /** Cost of one full-time equivalent. */
  fte_cost: FteCost,
  /** How cooperation saves, by element and class. */
  mechanisms: PerElement<PerClass<Mechanism>>,
  /** How a class's rate follows from its municipalities' own costs. */
  rate_method: RateMethod,
  /** How many of the lowest and of the highest rates are left out of the classes' rates (§ 1.2); the study leaves out none. */
  outliers: number,
  /** Municipalities by name. Where there are any, they take the place of the classes' counts and inhabitants. */
  municipalities: Array<Municipality>,
};

/** The file a scenario is kept in, as the schema and the types describe it. */
export type ScenarioFile = {
  /** Always `FORMAT`. */
  format: string,
  /** Version of the format: `VERSION` in files written now. */
  version: number,
  /** What was saved. */
  scenario: Scenario,
};

/** Which costs count. */
export type Scope = "all_costs" | "it_budget";

/** Group of suppliers by industry code, as figure 9 splits them between two elements. */
export type ServiceGroup = "it_services" | "software_publishing" | "ict_wholesale" | "data_processing" | "ict_manufacturing" | "ict_repair";

/** A share of a whole: 0.5 is 50 %. */
export type Share = number;

/** How large a part of something an organisation does in one way (figures 5 and 6). */
export type ShareBand = "none" | "very_little" | "some" | "a_good_part" | "much" | "nearly_all";

/** How results are spread. Amounts are kroner: a cooperation's net present value, the country's yearly saving. */
export type Simulated = {
  /** How many draws. */
  draws: number,
  /** What they began from. */
  seed: number,
  /** The mean. */
  mean: number,
  /** How far the mean of so many draws is usually from that of all there could be. */
  standard_error: number,
  /** One time in ten it is below. */
  p10: number,
  /** As often below as above. */
  p50: number,
  /** One time in ten it is above. */
  p90: number,
  /** The part of the draws below zero; of the country, below what is asked for. */
  probability_of_loss: number,
  /** How far that part is usually from the true one. */
  error_of_probability: number,
  /** Whether more draws would change nothing that is shown. */
  enough: boolean,
  /** The draws in steps. */
  histogram: Array<Bin>,
  /** Cumulated savings less costs of each year; of the country none. */
  years: Array<YearSpread>,
  /** Each member under the chosen key; of the country, each size class. */
  members: Array<MemberSpread>,
  /** How each uncertain number goes with the result, the strongest first. */
  correlations: Array<RankCorrelation>,
};

/** Where medium begins and ends; both bounds belong to medium (§ 1.2). */
export type SizeBounds = {
  /** Fewest inhabitants of a medium-sized municipality. */
  medium_from: Inhabitants,
  /** Most inhabitants of a medium-sized municipality. */
  medium_to: Inhabitants,
};

/** Size of a municipality by inhabitants (§ 1.2). */
export type SizeClass = "small" | "medium" | "large";

/** The invoices of figure 9, split. */
export type Split = {
  /** All groups. */
  cost: NokPerYear,
  /** The part that is base operations. */
  base_operations: NokPerYear,
  /** The part that is business systems. */
  business_systems: NokPerYear,
};

/** Something that may go wrong: all of it at once. */
export type Stress = {
  /** What it is called. */
  name: string,
  /** Years by which all savings are later. */
  years_late: number,
  /** The part of the savings that comes: 1 for all. */
  savings: Share,
  /** The part by which all costs are higher: 0 for not at all. */
  dearer: number,
  /** The number of a member that leaves before anything is saved: what it costs to get there stays, and the others share it. */
  leaves: string | null,
};

/** The study's drivers (§ 4.1) and obstacles (§ 4.2). */
export type Topic = "digital_first" | "expectations" | "safety_alarms" | "uptime" | "supplier_offers" | "broadband" | "strategy_competence" | "common_systems" | "loss_of_control" | "trust" | "lock_in" | "local_jobs" | "hidden_costs";

/** What is uncertain in a case, and how that is reckoned with. */
export type Uncertainty = {
  /** The ranges, one for each uncertain number at most. */
  ranges: Array<Ranged>,
  /** How far numbers of the same element, and costs among themselves, go up and down together: 0 for not at all. */
  correlation: Share,
  /** What the draws begin from: the same seed gives the same draws. */
  seed: number,
  /** How many. */
  draws: number,
  /** What may go wrong, as the user thinks it may. */
  stresses: Array<Stress>,
};

/** How a published and a computed number compare. */
export type Verdict = "given" | "agrees" | { "differs": Reason };

/** What a row of yearly amounts is worth. */
export type Worth = {
  /** Savings less costs, discounted. */
  net_present_value: number,
  /** The discount rate at which nothing is left. */
  rate_of_return: RateOfReturn,
  /** Years until the costs are earned; nothing if they never are. */
  payback_years: number | null,
  /** The same with later years discounted. */
  discounted_payback_years: number | null,
  /** Discounted savings for each discounted krone of cost; nothing where there is no cost. */
  benefit_cost_ratio: number | null,
  /** The part of the savings that is needed for nothing to be lost; nothing where nothing is saved. */
  break_even_share: number | null,
};

/** One year of a case. */
export type Year = {
  /** 0 is the year in which the case begins. */
  year: number,
  /** Savings by element, as far as they are realised. */
  savings: PerElement<number>,
  /** Costs of data rooms that have been left. */
  room_savings: number,
  /** Costs that are divided by the key, with value added tax that nobody gets back. */
  shared_costs: number,
  /** That tax. */
  vat: number,
  /** Costs that members bear for themselves. */
  own_costs: number,
  /** Savings less costs. */
  net: number,
  /** The same, discounted. */
  discounted: number,
  /** All years' so far. */
  cumulative: number,
};

/** Percentiles of a year. */
export type YearSpread = {
  /** 0 is the year in which the case begins. */
  year: number,
  /** One time in ten it is below. */
  p10: number,
  /** As often below as above. */
  p50: number,
  /** One time in ten it is above. */
  p90: number,
};
