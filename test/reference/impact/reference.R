# Works the kept simulation out with R, and writes reference.json beside it. R is needed for this alone; the tests read what it wrote.
#   Rscript test/reference/impact/reference.R    (R 4.2.2; psych 2.2.9, clubSandwich 0.5.8, lme4 1.1-31)
suppressMessages({library(psych); library(clubSandwich); library(lme4)})
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
P <- read.csv(file.path(here, "persons.csv")); R <- read.csv(file.path(here, "responses.csv")); I <- read.csv(file.path(here, "items.csv"))
items <- I$item
out <- list()
say <- function(statistic, scope, ...) out[[length(out) + 1]] <<- list(statistic = statistic, scope = scope, numbers = list(...))

# Items and forms, by those who answered all of a form.
for (wave in c("pre", "post")) for (form in c("A", "B")) {
  X <- R[R$wave == wave & R$form == form, items[grepl(form, I$forms)]]
  X <- X[complete.cases(X), ]
  scope <- list(wave = wave, form = form)
  a <- suppressWarnings(psych::alpha(X, check.keys = FALSE, warnings = FALSE))
  alpha <- a$total$raw_alpha
  say("alpha", scope, value = alpha, n = nrow(X))
  say("errorOfMeasurement", scope, value = sd(rowSums(X)) * sqrt(1 - alpha))
  k <- ncol(X); q <- colMeans(X); total <- rowSums(X)
  say("kr20", scope, value = k / (k - 1) * (1 - sum(q * (1 - q)) / mean((total - mean(total))^2)), n = nrow(X))
  for (item in colnames(X)) {
    say("facility", c(scope, item = item), value = mean(X[[item]]), n = nrow(X))
    say("restCorrelation", c(scope, item = item), value = suppressWarnings(cor(X[[item]], rowSums(X) - X[[item]])))
  }
}

# Points: omitted answers count as wrong, or are left out of the score (prorated) of whoever answered 80 % or more.
R$points <- rowSums(R[, items], na.rm = TRUE)
asked <- vapply(R$form, function(form) sum(grepl(form, I$forms)), 0); given <- rowSums(!is.na(R[, items]))
R$prorated <- ifelse(given / asked >= 0.8, R$points / given * asked, NA)
wide <- function(wave) {
  own <- c("person", "form", "points", "prorated")
  one <- merge(R[R$wave == "pre", own], R[R$wave == wave, own], by = "person", suffixes = c(".pre", ".post"))
  merge(P, one, by = "person")
}
# The mean of a column, with errors by session.
meanBySession <- function(y, session) coef_test(lm(y ~ 1), vcov = "CR2", cluster = session)
limits <- function(k, row) k$beta[row] + c(-1, 1) * qt(0.975, k$df_Satt[row]) * k$SE[row]
# The exact J, from the gamma function, and the one of Morris (2008), which is its approximation.
exactJ <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
within <- function(x, arm) { n <- table(arm); sqrt(sum((n - 1) * tapply(x, arm, var)) / (sum(n) - 2)) }
for (wave in c("post", "m3")) {
  W <- wide(wave)
  for (arm in c("trained", "waiting")) {
    w <- W[W$arm == arm, ]; d <- w$points.post - w$points.pre; n <- nrow(w)
    scope <- list(arm = arm, from = "pre", wave = wave)
    t <- t.test(w$points.post, w$points.pre, paired = TRUE)
    for (one in list(list("meanBefore", w$points.pre), list("meanAfter", w$points.post))) {
      k <- meanBySession(one[[2]], w$session)
      say(one[[1]], scope, value = k$beta, se = k$SE, df = k$df_Satt, low = limits(k, 1)[1], high = limits(k, 1)[2], sd = sd(one[[2]]), n = n)
    }
    k <- meanBySession(d, w$session)
    say("clusteredChange", scope, value = k$beta, se = k$SE, df = k$df_Satt, p = k$p_Satt, n = n)
    say("pairedChange", scope, value = mean(d), n = n, p = t$p.value, low = t$conf.int[1], high = t$conf.int[2])
    J <- exp(lgamma((n - 1) / 2) - lgamma((n - 2) / 2)) / sqrt((n - 1) / 2)
    say("gz", scope, value = mean(d) / sd(d) * J)
    say("gav", scope, value = mean(d) / sqrt((var(w$points.pre) + var(w$points.post)) / 2) * J)
    s <- suppressWarnings(wilcox.test(w$points.post, w$points.pre, paired = TRUE, exact = FALSE, correct = TRUE))
    say("signedRank", scope, value = unname(s$statistic), p = s$p.value)
    say("hodgesLehmann", scope, value = median(outer(d, d, "+")[lower.tri(diag(n), diag = TRUE)] / 2))
    say("classGain", scope, value = (mean(w$points.post) - mean(w$points.pre)) / (24 - mean(w$points.pre)))
    if (wave == "post") {
      w$d <- d; w$x <- ifelse(w$form.pre == "A", .5, -.5)
      m <- lm(d ~ x, w); k <- coef_test(m, vcov = "CR2", cluster = w$session)
      say("crossedGain", scope, value = k$beta[1], se = k$SE[1], df = k$df_Satt[1], n = n)
      say("formEffect", scope, value = k$beta[2] / 2, se = k$SE[2] / 2, df = k$df_Satt[2])
    }
  }
  scope <- list(contrast = "trained - waiting", from = "pre", wave = wave)
  L <- rbind(data.frame(W[, c("person", "session", "arm")], y = W$points.pre, time = 0), data.frame(W[, c("person", "session", "arm")], y = W$points.post, time = 1))
  L$t <- as.numeric(L$arm == "trained")
  m <- lm(y ~ t * time, L); k <- coef_test(m, vcov = "CR2", cluster = L$session)
  p <- coef_test(m, vcov = "CR1S", cluster = L$person, test = "naive-t")
  say("differenceInDifferences", scope, value = k$beta[4], se = k$SE[4], df = k$df_Satt[4], p = k$p_Satt[4], n = nrow(W), sePlain = sqrt(vcov(m)[4, 4]), seByPerson = p$SE[4])
  ppc <- k; whole <- W[!is.na(W$prorated.pre) & !is.na(W$prorated.post), ]
  whole$d <- whole$prorated.post - whole$prorated.pre; whole$t <- as.numeric(whole$arm == "trained")
  k <- coef_test(lm(d ~ t, whole), vcov = "CR2", cluster = whole$session)
  say("differenceInDifferencesProrated", scope, value = k$beta[2], se = k$SE[2], df = k$df_Satt[2], p = k$p_Satt[2], n = nrow(whole))
  W$t <- as.numeric(W$arm == "trained"); W$d <- W$points.post - W$points.pre; n <- nrow(W)
  k <- coef_test(lm(points.pre ~ t, W), vcov = "CR2", cluster = W$session); sd <- within(W$points.pre, W$arm)
  say("baselineDifference", scope, value = k$beta[2], se = k$SE[2], df = k$df_Satt[2], p = k$p_Satt[2], pooledSd = sd, g = k$beta[2] / sd * exactJ(n - 2))
  say("dppc2", scope, value = ppc$beta[4] / sd * (1 - 3 / (4 * (n - 2) - 1)), pooledSd = sd)
  sd <- within(W$d, W$arm); nc <- 1 / sqrt(sum(1 / table(W$arm))); t <- ppc$beta[4] / sd * nc
  ncp <- function(p) uniroot(function(ncp) suppressWarnings(pt(t, n - 2, ncp)) - p, c(t - 10, t + 10), tol = 1e-13)$root
  say("betweenG", scope, value = ppc$beta[4] / sd * exactJ(n - 2), low = ncp(0.975) / nc * exactJ(n - 2), high = ncp(0.025) / nc * exactJ(n - 2), pooledSd = sd)
  m <- lm(points.post ~ points.pre + t, W); k <- coef_test(m, vcov = "CR2", cluster = W$session)
  say("ancova", scope, value = k$beta[3], se = k$SE[3], df = k$df_Satt[3], p = k$p_Satt[3], sePlain = sqrt(vcov(m)[3, 3]))
  say("adjustedG", scope, value = k$beta[3] / within(W$points.post, W$arm) * exactJ(n - 2), pooledSd = within(W$points.post, W$arm))
  g <- t.test((points.post - points.pre) ~ relevel(factor(arm), "trained"), W)
  say("welch", scope, value = unname(g$estimate[1] - g$estimate[2]), df = unname(g$parameter), p = g$p.value)
  s <- R[R$wave == wave, ]; s <- merge(P, s, by = "person")
  m <- lmer(points ~ arm + (1 | session), s, control = lmerControl(optCtrl = list(xtol_abs = 1e-10, ftol_abs = 1e-12)))
  v <- as.data.frame(VarCorr(m))$vcov
  say("iccReml", list(wave = wave), value = v[1] / sum(v), varianceBetween = v[1], varianceWithin = v[2], n = nrow(s))
  b <- anova(lm(points ~ arm + session, s)); n <- table(s$session)
  n0 <- (nrow(s) - sum(tapply(n, P$arm[match(names(n), P$session)], function(x) sum(x^2) / sum(x)))) / b$Df[2]
  say("icc", list(wave = wave), value = (b$"Mean Sq"[2] - b$"Mean Sq"[3]) / (b$"Mean Sq"[2] + (n0 - 1) * b$"Mean Sq"[3]))
}

# Who was lost after the first test: Wilson's interval for each group, Newcombe's for the difference.
wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int
for (wave in c("post", "m3")) {
  took <- P$person %in% R$person[R$wave == wave]
  n <- table(P$arm); lost <- tapply(!took, P$arm, sum); share <- lost / n
  for (arm in names(n)) {
    w <- wilson(lost[[arm]], n[[arm]])
    say("attrition", list(wave = wave, arm = arm), value = share[[arm]], n = n[[arm]], low = w[1], high = w[2])
  }
  a <- wilson(lost[["trained"]], n[["trained"]]); b <- wilson(lost[["waiting"]], n[["waiting"]]); gap <- share[["trained"]] - share[["waiting"]]
  low <- gap - sqrt((share[["trained"]] - a[1])^2 + (b[2] - share[["waiting"]])^2)
  high <- gap + sqrt((a[2] - share[["trained"]])^2 + (share[["waiting"]] - b[1])^2)
  say("attritionGap", list(contrast = "trained - waiting", wave = wave), value = gap, low = low, high = high)
}

# The planted item, between Belize and all others, before the training: strata by form and total.
for (item in c("i01", "i02", "i03", "i04", "i05")) {
  pre <- merge(P, R[R$wave == "pre", ], by = "person")
  pre$stratum <- paste(pre$form, pre$points)
  both <- names(which(tapply(pre$country == "BZ", pre$stratum, function(x) any(x) && any(!x))))
  pre <- pre[pre$stratum %in% both, ]
  T <- table(factor(pre$country == "BZ", c(FALSE, TRUE)), factor(pre[[item]], c(1, 0)), pre$stratum)
  h <- mantelhaen.test(T, correct = TRUE)
  say("dif", list(country = "BZ", contrast = "country: BZ", wave = "pre", item = item), value = -2.35 * log(unname(h$estimate)), chi = unname(h$statistic), p = h$p.value, low = -2.35 * log(h$conf.int[2]), high = -2.35 * log(h$conf.int[1]))
}

quote <- function(x) if (is.character(x)) sprintf('"%s"', x) else sprintf("%.15g", x)
object <- function(x) sprintf("{%s}", paste(sprintf('"%s":%s', names(x), vapply(x, quote, "")), collapse = ","))
lines <- vapply(out, function(o) sprintf('  {"statistic":"%s","scope":%s,"numbers":%s}', o$statistic, object(o$scope), object(o$numbers)), "")
writeLines(c("[", paste(lines, collapse = ",\n"), "]"), file.path(here, "reference.json"))
