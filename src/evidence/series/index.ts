import adass_waiting from './adass_waiting.json';
import adult_social_care_vacancy_rate from './adult_social_care_vacancy_rate.json';
import agenda_for_change from './agenda_for_change.json';
import automatic_enrolment_employer_minimum from './automatic_enrolment_employer_minimum.json';
import automatic_enrolment_lower from './automatic_enrolment_lower.json';
import automatic_enrolment_trigger from './automatic_enrolment_trigger.json';
import automatic_enrolment_upper from './automatic_enrolment_upper.json';
import average_council_homecare_fee from './average_council_homecare_fee.json';
import care_capital_limit_lower from './care_capital_limit_lower.json';
import care_capital_limit_upper from './care_capital_limit_upper.json';
import care_tariff_income from './care_tariff_income.json';
import council_rate from './council_rate.json';
import dfg_allowance from './dfg_allowance.json';
import dfg_applicable_amount_housing from './dfg_applicable_amount_housing.json';
import dfg_capital_disregard from './dfg_capital_disregard.json';
import dfg_decision_limit from './dfg_decision_limit.json';
import dfg_loan_multiplier_owner from './dfg_loan_multiplier_owner.json';
import dfg_loan_multiplier_tenant from './dfg_loan_multiplier_tenant.json';
import dfg_loan_period_owner from './dfg_loan_period_owner.json';
import dfg_loan_period_tenant from './dfg_loan_period_tenant.json';
import dfg_maximum_grant_england from './dfg_maximum_grant_england.json';
import dfg_national_funding from './dfg_national_funding.json';
import dfg_payment_limit from './dfg_payment_limit.json';
import dhsc_average_fee_care_home_18_64 from './dhsc_average_fee_care_home_18_64.json';
import dhsc_average_fee_care_home_65 from './dhsc_average_fee_care_home_65.json';
import dhsc_average_fee_nursing_home_18_64 from './dhsc_average_fee_nursing_home_18_64.json';
import dhsc_average_fee_nursing_home_65 from './dhsc_average_fee_nursing_home_65.json';
import dhsc_average_fee_supported_living from './dhsc_average_fee_supported_living.json';
import dhsc_fee_increase_care_home_18_64 from './dhsc_fee_increase_care_home_18_64.json';
import dhsc_fee_increase_care_home_65 from './dhsc_fee_increase_care_home_65.json';
import dhsc_fee_increase_home_care from './dhsc_fee_increase_home_care.json';
import dhsc_fee_increase_nursing_home_18_64 from './dhsc_fee_increase_nursing_home_18_64.json';
import dhsc_fee_increase_nursing_home_65 from './dhsc_fee_increase_nursing_home_65.json';
import dhsc_fee_increase_supported_living from './dhsc_fee_increase_supported_living.json';
import discount_rate_health from './discount_rate_health.json';
import discount_rate_sensitivity from './discount_rate_sensitivity.json';
import discount_rate_standard from './discount_rate_standard.json';
import employer_ni_rate from './employer_ni_rate.json';
import employer_ni_threshold from './employer_ni_threshold.json';
import employment_allowance from './employment_allowance.json';
import gdp_deflator from './gdp_deflator.json';
import gdp_deflator_financial_year from './gdp_deflator_financial_year.json';
import gdp_deflator_growth_obr_nov_2025 from './gdp_deflator_growth_obr_nov_2025.json';
import green_book_discount_rate_review from './green_book_discount_rate_review.json';
import hmrc_approved_mileage_bicycle from './hmrc_approved_mileage_bicycle.json';
import hmrc_approved_mileage_car_first_10000 from './hmrc_approved_mileage_car_first_10000.json';
import hmrc_approved_mileage_car_over_10000 from './hmrc_approved_mileage_car_over_10000.json';
import hmrc_approved_mileage_motorcycle from './hmrc_approved_mileage_motorcycle.json';
import hmrc_approved_mileage_passenger from './hmrc_approved_mileage_passenger.json';
import homecare_association_foi_average_fee from './homecare_association_foi_average_fee.json';
import homecare_direct_staff_cost from './homecare_direct_staff_cost.json';
import homecare_minimum_price from './homecare_minimum_price.json';
import homecare_minimum_price_line from './homecare_minimum_price_line.json';
import homecare_price_at_nhs_band_3 from './homecare_price_at_nhs_band_3.json';
import la_ot_mean_pay from './la_ot_mean_pay.json';
import la_ot_sickness_days from './la_ot_sickness_days.json';
import la_ot_turnover_rate from './la_ot_turnover_rate.json';
import la_ot_vacancy_rate from './la_ot_vacancy_rate.json';
import lgps_employer_rate_example from './lgps_employer_rate_example.json';
import minimum_income_guarantee from './minimum_income_guarantee.json';
import minor_adaptation_free_limit from './minor_adaptation_free_limit.json';
import national_living_wage from './national_living_wage.json';
import national_minimum_wage_18_20 from './national_minimum_wage_18_20.json';
import njc_car_casual_per_mile_first_8500 from './njc_car_casual_per_mile_first_8500.json';
import njc_car_essential_lump_sum from './njc_car_essential_lump_sum.json';
import njc_car_essential_per_mile_first_8500 from './njc_car_essential_per_mile_first_8500.json';
import njc_car_per_mile_after_8500 from './njc_car_per_mile_after_8500.json';
import njc_pay_award_amount from './njc_pay_award_amount.json';
import njc_pay_award_share from './njc_pay_award_share.json';
import njc_pay_offer from './njc_pay_offer.json';
import optimism_bias_capex_upper from './optimism_bias_capex_upper.json';
import optimism_bias_duration_upper from './optimism_bias_duration_upper.json';
import personal_expenses_allowance from './personal_expenses_allowance.json';
import reablement_free_period from './reablement_free_period.json';
import real_living_wage_london from './real_living_wage_london.json';
import real_living_wage_uk from './real_living_wage_uk.json';
import statutory_sick_pay from './statutory_sick_pay.json';
import waiting_time_standard_routine from './waiting_time_standard_routine.json';
import waiting_time_standard_urgent from './waiting_time_standard_urgent.json';
import working_time_local_government_full_time_week from './working_time_local_government_full_time_week.json';
import working_time_nhs_full_time_week from './working_time_nhs_full_time_week.json';
import working_time_weeks_in_a_year from './working_time_weeks_in_a_year.json';
import type { Series } from '../seriesRecord';

const files = {
  adass_waiting,
  adult_social_care_vacancy_rate,
  agenda_for_change,
  automatic_enrolment_employer_minimum,
  automatic_enrolment_lower,
  automatic_enrolment_trigger,
  automatic_enrolment_upper,
  average_council_homecare_fee,
  care_capital_limit_lower,
  care_capital_limit_upper,
  care_tariff_income,
  council_rate,
  dfg_allowance,
  dfg_applicable_amount_housing,
  dfg_capital_disregard,
  dfg_decision_limit,
  dfg_loan_multiplier_owner,
  dfg_loan_multiplier_tenant,
  dfg_loan_period_owner,
  dfg_loan_period_tenant,
  dfg_maximum_grant_england,
  dfg_national_funding,
  dfg_payment_limit,
  dhsc_average_fee_care_home_18_64,
  dhsc_average_fee_care_home_65,
  dhsc_average_fee_nursing_home_18_64,
  dhsc_average_fee_nursing_home_65,
  dhsc_average_fee_supported_living,
  dhsc_fee_increase_care_home_18_64,
  dhsc_fee_increase_care_home_65,
  dhsc_fee_increase_home_care,
  dhsc_fee_increase_nursing_home_18_64,
  dhsc_fee_increase_nursing_home_65,
  dhsc_fee_increase_supported_living,
  discount_rate_health,
  discount_rate_sensitivity,
  discount_rate_standard,
  employer_ni_rate,
  employer_ni_threshold,
  employment_allowance,
  gdp_deflator,
  gdp_deflator_financial_year,
  gdp_deflator_growth_obr_nov_2025,
  green_book_discount_rate_review,
  hmrc_approved_mileage_bicycle,
  hmrc_approved_mileage_car_first_10000,
  hmrc_approved_mileage_car_over_10000,
  hmrc_approved_mileage_motorcycle,
  hmrc_approved_mileage_passenger,
  homecare_association_foi_average_fee,
  homecare_direct_staff_cost,
  homecare_minimum_price,
  homecare_minimum_price_line,
  homecare_price_at_nhs_band_3,
  la_ot_mean_pay,
  la_ot_sickness_days,
  la_ot_turnover_rate,
  la_ot_vacancy_rate,
  lgps_employer_rate_example,
  minimum_income_guarantee,
  minor_adaptation_free_limit,
  national_living_wage,
  national_minimum_wage_18_20,
  njc_car_casual_per_mile_first_8500,
  njc_car_essential_lump_sum,
  njc_car_essential_per_mile_first_8500,
  njc_car_per_mile_after_8500,
  njc_pay_award_amount,
  njc_pay_award_share,
  njc_pay_offer,
  optimism_bias_capex_upper,
  optimism_bias_duration_upper,
  personal_expenses_allowance,
  reablement_free_period,
  real_living_wage_london,
  real_living_wage_uk,
  statutory_sick_pay,
  waiting_time_standard_routine,
  waiting_time_standard_urgent,
  working_time_local_government_full_time_week,
  working_time_nhs_full_time_week,
  working_time_weeks_in_a_year,
};

export type SeriesId = keyof typeof files;

/** One file a series: a new record changes its file and nothing else. */
export const seriesById = files as Record<SeriesId, Series>;

export const seriesIds = Object.keys(files) as SeriesId[];
