import agencyToBank from './agency-to-bank.json';
import automatedProviderPayment from './automated-provider-payment.json';
import careHomeFeeRestraint from './care-home-fee-restraint.json';
import closeOrTransferService from './close-or-transfer-service.json';
import contractReview from './contract-review.json';
import contractReviewPrinted from './contract-review-printed.json';
import dayCareMealsTransport from './day-care-meals-transport.json';
import directPaymentTakeUp from './direct-payment-take-up.json';
import directPaymentVAgency from './direct-payment-v-agency.json';
import dynamicPurchasing from './dynamic-purchasing.json';
import electronicCallMonitoring from './electronic-call-monitoring.json';
import fairPayFloor from './fair-pay-floor.json';
import homeCareRatesPrinted from './home-care-rates-printed.json';
import homeCareRetender from './home-care-retender.json';
import impliedHours from './implied-hours.json';
import inHouseToExternal from './in-house-to-external.json';
import paymentByOutcomes from './payment-by-outcomes.json';
import priceVolume from './price-volume.json';
import proRataBilling from './pro-rata-billing.json';
import providerRationalisation from './provider-rationalisation.json';
import rateBenchmark from './rate-benchmark.json';
import reablementPremium from './reablement-premium.json';
import sharedManagement from './shared-management.json';
import tradingCompanyPath from './trading-company-path.json';
import zonedContracts from './zoned-contracts.json';

export default {
  'agency-to-bank': agencyToBank,
  'automated-provider-payment': automatedProviderPayment,
  'care-home-fee-restraint': careHomeFeeRestraint,
  'close-or-transfer-service': closeOrTransferService,
  'contract-review': contractReview,
  'contract-review-printed': contractReviewPrinted,
  'day-care-meals-transport': dayCareMealsTransport,
  'direct-payment-take-up': directPaymentTakeUp,
  'direct-payment-v-agency': directPaymentVAgency,
  'dynamic-purchasing': dynamicPurchasing,
  'electronic-call-monitoring': electronicCallMonitoring,
  'fair-pay-floor': fairPayFloor,
  'home-care-rates-printed': homeCareRatesPrinted,
  'home-care-retender': homeCareRetender,
  'implied-hours': impliedHours,
  'in-house-to-external': inHouseToExternal,
  'payment-by-outcomes': paymentByOutcomes,
  'price-volume': priceVolume,
  'pro-rata-billing': proRataBilling,
  'provider-rationalisation': providerRationalisation,
  'rate-benchmark': rateBenchmark,
  'reablement-premium': reablementPremium,
  'shared-management': sharedManagement,
  'trading-company-path': tradingCompanyPath,
  'zoned-contracts': zonedContracts,
};
