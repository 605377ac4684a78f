Console.WriteLine(
    "e\u0301".Normalize().Length + " " + "ﬁ".Normalize(System.Text.NormalizationForm.FormKC)
);
var app = WebApplication.CreateBuilder(args).Build();
if (args.Length > 5)
    await app.RunAsync();
