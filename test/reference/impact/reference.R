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
  for (item in colnames(X)) {
    say("facility", c(scope, item = item), value = mean(X[[item]]), n = nrow(X))
    say("restCorrelation", c(scope, item = item), value = suppressWarnings(cor(X[[item]], rowSums(X) - X[[item]])))
  }
}

# Points: omitted answers count as wrong.
R$points <- rowSums(R[, items], na.rm = TRUE)
wide <- function(wave) {
  one <- merge(R[R$wave == "pre", c("person", "form", "points")], R[R$wave == wave, c("person", "form", "points")], by = "person", suffixes = c(".pre", ".post"))
  merge(P, one, by = "person")
}
for (wave in c("post", "m3")) {
  W <- wide(wave)
  for (arm in c("trained", "waiting")) {
    w <- W[W$arm == arm, ]; d <- w$points.post - w$points.pre; n <- nrow(w)
    scope <- list(arm = arm, from = "pre", wave = wave)
    t <- t.test(w$points.post, w$points.pre, paired = TRUE)
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
  W$t <- as.numeric(W$arm == "trained")
  m <- lm(points.post ~ points.pre + t, W); k <- coef_test(m, vcov = "CR2", cluster = W$session)
  say("ancova", scope, value = k$beta[3], se = k$SE[3], df = k$df_Satt[3], p = k$p_Satt[3], sePlain = sqrt(vcov(m)[3, 3]))
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
